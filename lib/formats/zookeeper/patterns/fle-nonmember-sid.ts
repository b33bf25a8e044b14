import { definePattern } from '../pattern.ts'

/** A vote from a server that is no voter in this server's configuration. */
export const fleNonmemberSid = definePattern({
  id: 'FLE_NONMEMBER_SID',
  loggers: ['FastLeaderElection'],
  fields: { leader: 'integer', sid: 'integer' },
  wordings: [/^Ignoring notification for sid (?<leader>-?\d+) from non-quorum member sid (?<sid>-?\d+)/],
})
