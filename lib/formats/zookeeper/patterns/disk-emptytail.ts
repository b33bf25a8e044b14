import { definePattern } from '../pattern.ts'

/** An empty transaction log was removed (ZOOKEEPER-1621). */
export const diskEmptytail = definePattern({
  id: 'DISK_EMPTYTAIL',
  loggers: ['FileTxnLog'],
  fields: { file: 'text' },
  wordings: [/^Delete empty tail log file to recover from corruption file: (?<file>\S+)/],
})
