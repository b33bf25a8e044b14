import { definePattern } from '../pattern.ts'

/** Too much to send as a DIFF; a snapshot follows. */
export const diskTxnlogSize = definePattern({
  id: 'DISK_TXNLOG_SIZE',
  loggers: ['ZKDatabase'],
  fields: { a: 'integer', b: 'integer' },
  wordings: [/^Txnlog size: (?<a>\d+) exceeds sizeLimit: (?<b>\d+)/],
})
