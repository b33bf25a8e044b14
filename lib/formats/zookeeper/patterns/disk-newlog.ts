import { definePattern } from '../pattern.ts'

/** A transaction log begins with zxid. */
export const diskNewlog = definePattern({
  id: 'DISK_NEWLOG',
  loggers: ['FileTxnLog'],
  fields: { zxid: 'hex' },
  wordings: [/^Creating new log file: log\.(?<zxid>[0-9a-f]+)$/],
})
