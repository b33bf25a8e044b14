import { definePattern } from '../pattern.ts'

/** Acknowledgements out of order: the timer of the older proposal keeps running. */
export const lhAckOrder = definePattern({
  id: 'LH_ACK_ORDER',
  loggers: ['LearnerHandler'],
  fields: { zxid: 'hex', cur: 'hex' },
  wordings: [
    /^ACK for (?:0x(?<zxid>[0-9a-f]+)|(?<zxid_dec>-?\d+)) received before ACK for (?:0x(?<cur>[0-9a-f]+)|(?<cur_dec>-?\d+))(?:!!!!)?$/,
  ],
})
