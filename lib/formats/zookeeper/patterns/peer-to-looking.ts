import { definePattern } from '../pattern.ts'

/** The role is lost. Not printed in 3.4. */
export const peerToLooking = definePattern({
  id: 'PEER_TO_LOOKING',
  loggers: ['QuorumPeer'],
  fields: {},
  wordings: [/^PeerState set to LOOKING$/],
})
