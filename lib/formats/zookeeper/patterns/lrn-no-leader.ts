import { definePattern } from '../pattern.ts'

/** The elected id is not in this server's configuration. */
export const lrnNoLeader = definePattern({
  id: 'LRN_NO_LEADER',
  loggers: ['Learner'],
  fields: { sid: 'integer' },
  wordings: [/^Couldn't find the leader with id = (?<sid>-?\d+)/],
})
