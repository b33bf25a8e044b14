import { numberField } from '../../model/log-event.ts'
import { clusters, defineDetector, evidenceOfAll, logOf, type OwnedEvent, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/** A looking server waited for votes longer and longer (spec 3.6, isolated). */
export interface ElectionStuck extends FactOf<'election-stuck'> {
  /** The longest wait it announced. */
  readonly waitMs: number
}

/** Each wait is twice the one before, at most this. */
const LONGEST_WAIT_MS = 60_000
/** After this many doublings nobody answered for as long as an ordinary election takes. */
const WAITS = 4

export const electionStuck = defineDetector<ElectionStuck>({
  kind: 'election-stuck',
  detect(story) {
    const rows = clusters(ownedEvents(story, 'FLE_TIMEOUT', 'FLE_NEW'), LONGEST_WAIT_MS * 1.1, logOf)
    return rows.flatMap(split).flatMap((row) => {
      if (row.length < WAITS) return []
      const [first] = row as [OwnedEvent]
      return [
        {
          kind: 'election-stuck' as const,
          ensemble: first.ensemble,
          sid: first.sid,
          from: first.time,
          to: row.at(-1)!.time,
          evidence: evidenceOfAll(row),
          waitMs: Math.max(...row.map((event) => numberField(event, 'ms') ?? 0)),
        },
      ]
    })
  },
})

/** A new election begins with the shortest wait again. */
function split(events: readonly OwnedEvent[]): OwnedEvent[][] {
  const rows: OwnedEvent[][] = [[]]
  for (const event of events) {
    if (event.pattern === 'FLE_NEW') rows.push([])
    else rows.at(-1)!.push(event)
  }
  return rows
}
