import { definePattern } from '../pattern.ts'

/** Synchronization of a learner begins; `last` is printed since 3.5. */
export const lhSync = definePattern({
  id: 'LH_SYNC',
  loggers: ['LearnerHandler'],
  fields: { sid: 'integer', max: 'hex', min: 'hex', last: 'hex', peer: 'hex' },
  wordings: [
    /^Synchronizing with (?:Follower|Learner) sid: (?<sid>-?\d+) maxCommittedLog=0x(?<max>[0-9a-f]+) minCommittedLog=0x(?<min>[0-9a-f]+) lastProcessedZxid=0x(?<last>[0-9a-f]+) peerLastZxid=0x(?<peer>[0-9a-f]+)/,
    /^Synchronizing with Follower sid: (?<sid>-?\d+) maxCommittedLog\s?=\s?(?:0x)?(?<max>[0-9a-f]+) minCommittedLog\s?=\s?(?:0x)?(?<min>[0-9a-f]+) peerLastZxid\s?=\s?(?:0x)?(?<peer>[0-9a-f]+)/,
  ],
})
