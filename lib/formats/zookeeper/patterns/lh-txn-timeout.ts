import { definePattern } from '../pattern.ts'

/** A proposal sent to this learner is unacknowledged for tickTime × syncLimit. Printed by the leader's QuorumPeer thread; who it was is in the next LH_CLOSING or LH_GOODBYE. */
export const lhTxnTimeout = definePattern({
  id: 'LH_TXN_TIMEOUT',
  loggers: ['LearnerHandler'],
  fields: {},
  wordings: [/^Closing connection to peer due to transaction timeout\.$/],
})
