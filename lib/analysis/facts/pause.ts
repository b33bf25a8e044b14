import { numberField } from '../../model/log-event.ts'
import { defineDetector, evidenceOfAll, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/** The pause monitor saw the process stand still. Its line comes after the pause. */
export interface Pause extends FactOf<'pause'> {
  readonly ms: number
}

export const pause = defineDetector<Pause>({
  kind: 'pause',
  detect(story) {
    return ownedEvents(story, 'SRV_JVM_PAUSE').map((event) => {
      const ms = numberField(event, 'ms') ?? 0
      const at = { from: event.time - ms, to: event.time, evidence: evidenceOfAll([event]) }
      return { kind: 'pause', ensemble: event.ensemble, sid: event.sid, ...at, ms }
    })
  },
})
