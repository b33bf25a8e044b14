import { definePattern } from '../pattern.ts'

/** Snapshot or DIFF were received. */
export const lrnNewleader = definePattern({
  id: 'LRN_NEWLEADER',
  loggers: ['Learner'],
  fields: {},
  wordings: [/^Learner received NEWLEADER message$/],
})
