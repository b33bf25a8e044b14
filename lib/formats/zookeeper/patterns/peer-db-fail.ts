import { definePattern } from '../pattern.ts'

/** The data on disk cannot be loaded; the trace has the reason. */
export const peerDbFail = definePattern({
  id: 'PEER_DB_FAIL',
  loggers: ['QuorumPeer'],
  fields: {},
  wordings: [/^Unable to load database on disk$/],
})
