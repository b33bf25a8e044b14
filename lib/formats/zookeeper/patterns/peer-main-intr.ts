import { definePattern } from '../pattern.ts'

/** Part of shutting down. */
export const peerMainIntr = definePattern({
  id: 'PEER_MAIN_INTR',
  loggers: ['QuorumPeerMain'],
  fields: {},
  wordings: [/^Quorum Peer interrupted$/],
})
