import { definePattern } from '../pattern.ts'

/** Transactions replayed at process start. */
export const diskTxns = definePattern({
  id: 'DISK_TXNS',
  loggers: ['FileTxnSnapLog'],
  fields: { n: 'integer', ms: 'integer' },
  wordings: [/^(?<n>\d+) txns loaded in (?<ms>\d+) ms$/],
})
