import { definePattern } from '../pattern.ts'

/** An unexpected packet in discovery. */
export const lhNotAckepoch = definePattern({
  id: 'LH_NOT_ACKEPOCH',
  loggers: ['LearnerHandler'],
  fields: { pkt: 'text' },
  wordings: [/^(?<pkt>.*) is not ACKEPOCH/],
})
