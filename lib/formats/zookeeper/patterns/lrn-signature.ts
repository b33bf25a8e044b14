import { definePattern } from '../pattern.ts'

/** The snapshot from the leader was damaged or cut. */
export const lrnSignature = definePattern({
  id: 'LRN_SIGNATURE',
  loggers: ['Learner'],
  fields: {},
  wordings: [/^Missing signature\. Got /],
})
