import { numberField } from '../../model/log-event.ts'
import { clusters, defineDetector, evidenceOfAll, logOf, type OwnedEvent, ownedEvents } from './detector.ts'
import type { EndCode, FactOf } from './fact.ts'

/** A peer's election port could not be reached, once or in a row; a host that refuses is up and has no process on that port. */
export interface DialFailed extends FactOf<'dial-failed'> {
  readonly peer: number
  readonly code: EndCode
  readonly count: number
}

/** Dials repeat with the notification timeout, which grows to this. */
const ROW_MS = 60_000

export const dialFailed = defineDetector<DialFailed>({
  kind: 'dial-failed',
  detect(story) {
    const events = ownedEvents(story, 'CNX_CANNOT_OPEN', 'CNX_UNREACHABLE')
    return clusters(events, ROW_MS, (event) => `${logOf(event)} ${event.fields.sid} ${codeOf(event)}`).flatMap(
      (row) => {
        const [first] = row as [OwnedEvent]
        const peer = numberField(first, 'sid')
        if (peer === null) return []
        return [
          {
            kind: 'dial-failed',
            ensemble: first.ensemble,
            sid: first.sid,
            from: first.time,
            to: row.at(-1)!.time,
            evidence: evidenceOfAll(row),
            peer,
            code: codeOf(first),
            count: row.length,
          },
        ]
      },
    )
  },
})

function codeOf(event: OwnedEvent): EndCode {
  return /<unresolved>/.test(String(event.fields.addr ?? '')) ? 'DNS' : (event.exception?.code ?? '')
}
