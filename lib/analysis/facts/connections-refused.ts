import { numberField, textField } from '../../model/log-event.ts'
import { clusters, defineDetector, evidenceOfAll, logOf, type OwnedEvent, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/** A server turned client connections away because a limit was reached. */
export interface ConnectionsRefused extends FactOf<'connections-refused'> {
  /** The address over its limit; '' where it is the server's limit for all. */
  readonly address: string
  readonly limit: number | null
  readonly count: number
}

const ROW_MS = 60_000

export const connectionsRefused = defineDetector<ConnectionsRefused>({
  kind: 'connections-refused',
  detect(story) {
    const events = ownedEvents(story, 'CON_MAXIP', 'CON_MAXALL')
    return clusters(events, ROW_MS, (event) => `${logOf(event)} ${addressOf(event)}`).map((row) => {
      const [first] = row as [OwnedEvent]
      return {
        kind: 'connections-refused',
        ensemble: first.ensemble,
        sid: first.sid,
        from: first.time,
        to: row.at(-1)!.time,
        evidence: evidenceOfAll(row),
        address: addressOf(first),
        limit: numberField(first, 'max'),
        count: row.reduce((sum, event) => sum + (numberField(event, 'times') ?? 1), 0),
      }
    })
  },
})

function addressOf(event: OwnedEvent): string {
  return textField(event, 'ip').replace(/^\//, '')
}
