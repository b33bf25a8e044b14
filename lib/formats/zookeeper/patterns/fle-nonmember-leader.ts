import { definePattern } from '../pattern.ts'

/** A peer votes for a server that is no voter in this server's configuration. */
export const fleNonmemberLeader = definePattern({
  id: 'FLE_NONMEMBER_LEADER',
  loggers: ['FastLeaderElection'],
  fields: { leader: 'integer', sid: 'integer' },
  wordings: [/^Ignoring notification for non-cluster member sid (?<leader>-?\d+) from sid (?<sid>-?\d+)/],
})
