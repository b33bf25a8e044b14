import { textField } from '../../model/log-event.ts'
import { clusters, defineDetector, evidenceOfAll, type OwnedEvent, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/** A server cannot listen where its configuration says, so it cannot lead or cannot vote (failure mode F17). */
export interface PortUnusable extends FactOf<'port-unusable'> {
  readonly port: 'quorum' | 'election'
  readonly address: string
}

const ROW_MS = 60_000

export const portUnusable = defineDetector<PortUnusable>({
  kind: 'port-unusable',
  detect(story) {
    return clusters(ownedEvents(story, 'LEAD_BIND', 'CNX_LISTENER_DEAD'), ROW_MS).map((row) => {
      const [first] = row as [OwnedEvent]
      return {
        kind: 'port-unusable',
        ensemble: first.ensemble,
        sid: first.sid,
        from: first.time,
        to: row.at(-1)!.time,
        evidence: evidenceOfAll(row),
        port: first.pattern === 'LEAD_BIND' ? 'quorum' : 'election',
        address: textField(first, 'addr'),
      }
    })
  },
})
