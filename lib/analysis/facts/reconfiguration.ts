import { clusters, defineDetector, evidenceOfAll, type OwnedEvent, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/** Membership or roles were changed by an administrator's request (3.5 on). */
export interface Reconfiguration extends FactOf<'reconfiguration'> {
  /** The leader's own line of the request, not what it made others do. */
  readonly requested: boolean
}

/** A change reaches all servers within seconds. */
const ROW_MS = 10_000
const REQUEST = ['SRV_RECONFIG', 'LEAD_RECONFIG']

export const reconfiguration = defineDetector<Reconfiguration>({
  kind: 'reconfiguration',
  detect(story) {
    const lost = ownedEvents(story, 'FOL_EXC', 'OBS_EXC').filter(({ exception }) => exception?.code === 'RECONFIG')
    const events = [...ownedEvents(story, ...REQUEST, 'SRV_ROLE'), ...lost].sort((a, b) => a.time - b.time)
    return clusters(events, ROW_MS).map((row) => {
      const [first] = row as [OwnedEvent]
      return {
        kind: 'reconfiguration',
        ensemble: first.ensemble,
        sid: first.sid,
        from: first.time,
        to: row.at(-1)!.time,
        evidence: evidenceOfAll(row),
        requested: row.some(({ pattern }) => REQUEST.includes(pattern)),
      }
    })
  },
})
