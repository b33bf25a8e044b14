import { definePattern } from '../pattern.ts'

/** A crash inside a change of epoch was repaired (ZOOKEEPER-1653, ZOOKEEPER-2307). */
export const peerEpochTmp = definePattern({
  id: 'PEER_EPOCH_TMP',
  loggers: ['QuorumPeer'],
  fields: { file: 'text', epoch: 'integer' },
  wordings: [
    /^(?<file>\S*(?:updatingEpoch|currentEpoch\.tmp)) found\. (?:The server was terminated after taking a snapshot but before updating current epoch\. )?Setting current epoch to (?<epoch>-?\d+)\./,
  ],
})
