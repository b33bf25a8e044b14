import { definePattern } from '../pattern.ts'

/** A request that should have been refused went on. */
export const srvThrottledOp = definePattern({
  id: 'SRV_THROTTLED_OP',
  loggers: [
    'Leader',
    'Learner',
    'LearnerZooKeeperServer',
    'FollowerZooKeeperServer',
    'CommitProcessor',
    'FollowerRequestProcessor',
    'ObserverRequestProcessor',
  ],
  fields: {},
  wordings: [/^Throttled request (?:sent to leader|send as proposal|in committed(?: & pending)? pool): /],
})
