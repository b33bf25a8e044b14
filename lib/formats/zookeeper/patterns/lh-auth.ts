import { definePattern } from '../pattern.ts'

/** A learner failed to authenticate. */
export const lhAuth = definePattern({
  id: 'LH_AUTH',
  loggers: ['LearnerHandler'],
  fields: { addr: 'text' },
  wordings: [/^Server failed to authenticate quorum learner, addr: (?<addr>\S+), closing connection/],
})
