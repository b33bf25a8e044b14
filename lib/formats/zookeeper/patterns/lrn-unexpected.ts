import { definePattern } from '../pattern.ts'

/** A packet that the protocol does not allow here. */
export const lrnUnexpected = definePattern({
  id: 'LRN_UNEXPECTED',
  loggers: ['Learner', 'Follower', 'Observer'],
  fields: {},
  wordings: [
    /^Got unexpected packet from leader/,
    /^First packet should have been NEWLEADER/,
    /^Received an UPTODATE message after (?:Follower|Observer) started/,
  ],
})
