import { definePattern } from '../pattern.ts'

/** Foreign bytes on the quorum port. */
export const lhFirstpkt = definePattern({
  id: 'LH_FIRSTPKT',
  loggers: ['LearnerHandler'],
  fields: { pkt: 'text' },
  wordings: [/^First packet (?<pkt>.*) is not FOLLOWERINFO or OBSERVERINFO!/],
})
