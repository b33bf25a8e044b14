import { definePattern } from '../pattern.ts'

/** A limit as configured: printed by QuorumPeer at process start, by ZooKeeperServer at every role. */
export const peerLimits = definePattern({
  id: 'PEER_LIMITS',
  loggers: [
    'QuorumPeer',
    'ZooKeeperServer',
    'LeaderZooKeeperServer',
    'FollowerZooKeeperServer',
    'ObserverZooKeeperServer',
    'ReadOnlyZooKeeperServer',
  ],
  fields: { key: 'word', val: 'integer' },
  wordings: [
    /^(?<key>tickTime|initLimit|syncLimit|connectToLearnerMasterLimit|minSessionTimeout|maxSessionTimeout|clientPortListenBacklog|throttledOpWaitTime) set to (?<val>-?\d+)(?: ms)?$/,
  ],
})
