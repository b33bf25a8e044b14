import { definePattern } from '../pattern.ts'

/** An exception left the role's main loop; the trace has the reason. */
export const peerUnexpected = definePattern({
  id: 'PEER_UNEXPECTED',
  loggers: ['QuorumPeer'],
  fields: {},
  wordings: [/^Unexpected exception$/],
})
