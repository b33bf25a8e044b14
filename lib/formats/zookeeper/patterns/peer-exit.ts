import { definePattern } from '../pattern.ts'

/** The quorum part of this server ends. */
export const peerExit = definePattern({
  id: 'PEER_EXIT',
  loggers: ['QuorumPeer'],
  fields: {},
  wordings: [/^QuorumPeer main thread exited$/],
})
