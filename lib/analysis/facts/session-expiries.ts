import { numberField } from '../../model/log-event.ts'
import { clusters, defineDetector, evidenceOfAll, type OwnedEvent, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/** Sessions that a leader expired one bucket after the other. */
export interface SessionExpiries extends FactOf<'session-expiries'> {
  readonly count: number
  readonly timeoutMs: number
}

/** Buckets are one tick apart (spec 4.7); a session that was touched a little later falls into the next one or the one after. */
const BUCKETS = 3

export const sessionExpiries = defineDetector<SessionExpiries>({
  kind: 'session-expiries',
  detect(story) {
    return story.ensembles.flatMap(({ id, servers }) => {
      const tick = Math.max(...servers.map(({ parameters }) => parameters.tickTime.value), 0)
      const events = ownedEvents(story, 'SES_EXPIRE').filter(({ ensemble }) => ensemble === id)
      return clusters(events, BUCKETS * tick).map((row) => {
        const [first] = row as [OwnedEvent]
        return {
          kind: 'session-expiries',
          ensemble: id,
          sid: first.sid,
          from: first.time,
          to: row.at(-1)!.time,
          evidence: evidenceOfAll(row),
          count: row.length,
          timeoutMs: Math.max(...row.map((event) => numberField(event, 'ms') ?? 0)),
        }
      })
    })
  },
})
