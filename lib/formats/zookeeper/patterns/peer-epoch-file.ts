import { definePattern } from '../pattern.ts'

/** An epoch file is missing: a fresh data directory, an upgrade, or a loss. */
export const peerEpochFile = definePattern({
  id: 'PEER_EPOCH_FILE',
  loggers: ['QuorumPeer'],
  fields: { file: 'word', epoch: 'integer' },
  wordings: [
    /^(?<file>currentEpoch|acceptedEpoch) not found! Creating with a reasonable default of (?<epoch>-?\d+)\. This should only happen when you are upgrading your installation/,
  ],
})
