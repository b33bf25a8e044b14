import { defineDetector, evidenceOfAll, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/** The leader says that enough followers were connected, yet they could not synchronise in time (failure mode F3). */
export type InitLimitShort = FactOf<'init-limit-short'>

export const initLimitShort = defineDetector<InitLimitShort>({
  kind: 'init-limit-short',
  detect(story) {
    return ownedEvents(story, 'LEAD_INIT_TICKS').map((event) => {
      const at = { from: event.time, to: event.time, evidence: evidenceOfAll([event]) }
      return { kind: 'init-limit-short', ensemble: event.ensemble, sid: event.sid, ...at }
    })
  },
})
