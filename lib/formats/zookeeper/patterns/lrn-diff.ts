import { definePattern } from '../pattern.ts'

/** The leader sends a DIFF. */
export const lrnDiff = definePattern({
  id: 'LRN_DIFF',
  loggers: ['Learner'],
  fields: { zxid: 'hex' },
  wordings: [/^Getting a diff from the leader 0x(?<zxid>[0-9a-f]+)/],
})
