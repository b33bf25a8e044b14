import { definePattern } from '../pattern.ts'

/** A sync of the transaction log took ms, and ended here. */
export const diskFsync = definePattern({
  id: 'DISK_FSYNC',
  loggers: ['FileTxnLog'],
  fields: { thread: 'text', ms: 'integer', size: 'integer' },
  wordings: [
    /^fsync-ing the write ahead log in (?<thread>.+?) took (?<ms>\d+)ms which will adversely effect operation latency\.(?:\s?File size is (?<size>\d+) bytes\.)? See the ZooKeeper troubleshooting guide/,
  ],
})
