import { definePattern } from '../pattern.ts'

/** A learner failed to authenticate. */
export const leadQuorumAuth = definePattern({
  id: 'LEAD_QUORUM_AUTH',
  loggers: ['Leader'],
  fields: {},
  wordings: [/^Exception while connecting to quorum learner$/],
})
