import { definePattern } from '../pattern.ts'

/** The learner finished loading. */
export const lhNewleaderAck = definePattern({
  id: 'LH_NEWLEADER_ACK',
  loggers: ['LearnerHandler'],
  fields: { sid: 'integer' },
  wordings: [/^Received NEWLEADER-ACK message from (?<sid>-?\d+)/],
})
