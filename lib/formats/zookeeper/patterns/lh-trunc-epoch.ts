import { definePattern } from '../pattern.ts'

/** The learner's zxid is of another epoch; a snapshot follows. */
export const lhTruncEpoch = definePattern({
  id: 'LH_TRUNC_EPOCH',
  loggers: ['LearnerHandler'],
  fields: { sid: 'integer' },
  wordings: [/^Cannot send TRUNC to peer sid: (?<sid>-?\d+) peer zxid is from different epoch/],
})
