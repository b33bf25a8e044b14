import { definePattern } from '../pattern.ts'

/** Transactions after zxid are dropped. */
export const lrnTrunc = definePattern({
  id: 'LRN_TRUNC',
  loggers: ['Learner'],
  fields: { zxid: 'hex' },
  wordings: [/^Truncating log to get in sync with the leader 0x(?<zxid>[0-9a-f]+)/],
})
