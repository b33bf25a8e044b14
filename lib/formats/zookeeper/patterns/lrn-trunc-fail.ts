import { definePattern } from '../pattern.ts'

/** They could not be dropped; the process exits with 13. */
export const lrnTruncFail = definePattern({
  id: 'LRN_TRUNC_FAIL',
  loggers: ['Learner'],
  fields: { zxid: 'hex' },
  wordings: [/^Not able to truncate the log (?:0x)?(?<zxid>[0-9a-f]+)/],
})
