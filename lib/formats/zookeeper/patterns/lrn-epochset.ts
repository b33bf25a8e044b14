import { definePattern } from '../pattern.ts'

/** The currentEpoch file was written. */
export const lrnEpochset = definePattern({
  id: 'LRN_EPOCHSET',
  loggers: ['Learner'],
  fields: { epoch: 'integer' },
  wordings: [/^Set the current epoch to (?<epoch>\d+)$/],
})
