import { definePattern } from '../pattern.ts'

/** A learner acknowledges NEWLEADER of another epoch. */
export const leadEpochAck = definePattern({
  id: 'LEAD_EPOCH_ACK',
  loggers: ['Leader'],
  fields: { sid: 'integer', cur: 'hex', got: 'hex' },
  wordings: [
    /^NEWLEADER ACK from sid: (?<sid>-?\d+) is from a different epoch - current 0x(?<cur>[0-9a-f]+) rece?ie?ved 0x(?<got>[0-9a-f]+)/,
  ],
})
