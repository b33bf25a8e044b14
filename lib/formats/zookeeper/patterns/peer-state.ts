import { definePattern } from '../pattern.ts'

/** The state of this server; LOOKING ends the role before it. */
export const peerState = definePattern({
  id: 'PEER_STATE',
  loggers: ['QuorumPeer'],
  fields: { state: 'word' },
  wordings: [/^(?<state>LOOKING|FOLLOWING|LEADING|OBSERVING)$/],
})
