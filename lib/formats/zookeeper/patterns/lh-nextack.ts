import { definePattern } from '../pattern.ts'

/** A packet before the acknowledgement of NEWLEADER (ZOOKEEPER-4685). */
export const lhNextack = definePattern({
  id: 'LH_NEXTACK',
  loggers: ['LearnerHandler'],
  fields: { pkt: 'text' },
  wordings: [/^Next packet was supposed to be an ACK(?:,\s?but received packet: (?<pkt>.*))?/],
})
