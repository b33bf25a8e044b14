import { numberField, textField } from '../../model/log-event.ts'
import { clusters, defineDetector, evidenceOfAll, logOf, type OwnedEvent, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/** A packet was longer than jute.maxbuffer allows. */
export interface OversizedPacket extends FactOf<'oversized-packet'> {
  /** Who refused it: a server that read it from a client, or a learner that read it from its leader. */
  readonly reader: 'server' | 'learner'
  readonly length: number
  readonly limit: number | null
  readonly count: number
}

const ROW_MS = 120_000
/** Beyond this a "length" is no length: the first four bytes of HTTP, TLS, or garbage. */
const PLAUSIBLE = 1_000_000_000

export const oversizedPacket = defineDetector<OversizedPacket>({
  kind: 'oversized-packet',
  detect(story) {
    const events = ownedEvents(story, 'CON_LEN', 'JUTE_LEN', 'CON_EXC', 'FOL_EXC', 'OBS_EXC').filter((event) => {
      const length = lengthOf(event)
      return length !== null && length > 0 && length < PLAUSIBLE && !isAscii(length)
    })
    return clusters(events, ROW_MS, (event) => `${logOf(event)} ${readerOf(event)}`).map((row) => {
      const [first] = row as [OwnedEvent]
      return {
        kind: 'oversized-packet',
        ensemble: first.ensemble,
        sid: first.sid,
        from: first.time,
        to: row.at(-1)!.time,
        evidence: evidenceOfAll(row),
        reader: readerOf(first),
        length: Math.max(...row.map((event) => lengthOf(event) ?? 0)),
        limit: numberField(first, 'max') ?? limitIn(first.exception?.message ?? ''),
        count: row.length,
      }
    })
  },
})

function readerOf(event: OwnedEvent): OversizedPacket['reader'] {
  return event.pattern === 'FOL_EXC' || event.pattern === 'OBS_EXC' ? 'learner' : 'server'
}

function lengthOf(event: OwnedEvent): number | null {
  const named = numberField(event, 'len')
  if (named !== null) return named
  const text = `${textField(event, 'err')} ${event.exception?.message ?? ''}`
  const found = /(?:Len error|advertised length of|Unreasonable length =) ?(-?\d+)/.exec(text)?.[1]
  return found === undefined ? null : Number(found)
}

function limitIn(message: string): number | null {
  const found = /jute\.maxbuffer=(\d+)/.exec(message)?.[1]
  return found === undefined ? null : Number(found)
}

/** `GET `, `POST`, `HEAD`: a browser or a scanner on the client port. */
function isAscii(length: number): boolean {
  return [24, 16, 8, 0].every((shift) => ((length >> shift) & 0xff) >= 0x20 && ((length >> shift) & 0xff) < 0x7f)
}
