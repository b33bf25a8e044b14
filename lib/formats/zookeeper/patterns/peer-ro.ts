import { definePattern } from '../pattern.ts'

/** Read-only mode while looking. */
export const peerRo = definePattern({
  id: 'PEER_RO',
  loggers: ['QuorumPeer', 'ReadOnlyZooKeeperServer'],
  fields: {},
  wordings: [/^Attempting to start ReadOnlyZooKeeperServer$/, /^Read-only server started$/],
})
