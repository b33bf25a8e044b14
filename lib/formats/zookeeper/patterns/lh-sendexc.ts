import { definePattern } from '../pattern.ts'

/** Writing to a learner failed; up to 3.6 with the length of its queue. */
export const lhSendexc = definePattern({
  id: 'LH_SENDEXC',
  loggers: ['LearnerHandler'],
  fields: { sock: 'text', dl: 'integer', synced: 'word', q: 'integer' },
  wordings: [
    /^Exception while sending packets in LearnerHandler/,
    /^Unexpected exception at LearnerHandler (?<sock>.*?) tickOfNextAckDeadline:(?<dl>-?\d+) synced\?:(?<synced>true|false) queuedPacketLength:(?<q>\d+)/,
  ],
})
