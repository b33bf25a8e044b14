import { numberField } from '../../model/log-event.ts'
import { defineDetector, evidenceOfAll, ownedEvents } from './detector.ts'
import type { EndCode, FactOf } from './fact.ts'

/** The election link to a peer broke. It has no read timeout: a silent partition never shows here, a process that ends does at once. */
export interface LinkLost extends FactOf<'link-lost'> {
  readonly peer: number
  readonly code: EndCode
}

export const linkLost = defineDetector<LinkLost>({
  kind: 'link-lost',
  detect(story) {
    return ownedEvents(story, 'CNX_BROKEN').flatMap((event) => {
      const peer = numberField(event, 'sid')
      if (peer === null) return []
      const at = { from: event.time, to: event.time, evidence: evidenceOfAll([event]) }
      return [
        { kind: 'link-lost', ensemble: event.ensemble, sid: event.sid, ...at, peer, code: event.exception?.code ?? '' },
      ]
    })
  },
})
