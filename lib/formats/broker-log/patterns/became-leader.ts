import { definePattern } from '../../zookeeper/pattern.ts'

/** A broker leads a partition under a new leader epoch. */
export const becameLeader = definePattern({
  id: 'BRK_LEADER',
  loggers: ['logger'],
  fields: {
    topic: 'text',
    partition: 'integer',
    broker: 'integer',
    leaderEpoch: 'integer',
    offset: 'integer',
    isr: 'text',
    previous: 'integer',
  },
  wordings: [
    /^\[Broker id=(?<broker>\d+)\] Leader (?<topic>\S+)-(?<partition>\d+) (?:with topic id \S+ )?starts at leader epoch (?<leaderEpoch>\d+) from offset (?<offset>\d+) .*?ISR \[?(?<isr>[\d,]*)\]?.*? Previous leader (?:Some\()?(?<previous>-?\d+)?/,
  ],
})
