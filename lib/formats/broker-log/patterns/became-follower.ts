import { definePattern } from '../../zookeeper/pattern.ts'

/** A broker follows the leader of a partition under a new leader epoch. */
export const becameFollower = definePattern({
  id: 'BRK_FOLLOWER',
  loggers: ['logger'],
  fields: {
    topic: 'text',
    partition: 'integer',
    broker: 'integer',
    leaderEpoch: 'integer',
    offset: 'integer',
    leader: 'integer',
  },
  wordings: [
    /^\[Broker id=(?<broker>\d+)\] Follower (?<topic>\S+)-(?<partition>\d+) (?:with topic id \S+ )?starts at leader epoch (?<leaderEpoch>\d+) from offset (?<offset>\d+) .*?Current leader is (?<leader>-?\d+)/,
  ],
})
