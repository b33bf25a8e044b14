import { definePattern } from '../pattern.ts'

/** The elected leader's epoch is older than the accepted one. */
export const folEpochLow = definePattern({
  id: 'FOL_EPOCH_LOW',
  loggers: ['Follower', 'Learner'],
  fields: { new: 'hex', acc: 'hex' },
  wordings: [/^Proposed leader epoch (?<new>[0-9a-f]+) is less than our accepted epoch (?<acc>[0-9a-f]+)/],
})
