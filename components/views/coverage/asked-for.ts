import type { Finding } from '@/lib/analysis/document'
import type { TimeRange } from '@/lib/engine/queries'
import { DAY, parseTime } from '../../../lib/words/time.ts'

/** A stretch of a server's log that Fetch next asks for. */
export interface AskedFor extends TimeRange {
  readonly ensemble: string
  readonly sid: number
  /** Number of the item in Fetch next. */
  readonly id: string
  readonly command: string
}

/** What of it no span covers: lines that are there are not asked for again. */
export function notCovered(asked: AskedFor, spans: readonly TimeRange[]): readonly TimeRange[] {
  const rest: TimeRange[] = []
  let from = asked.from
  for (const span of spans) {
    if (span.to < from || span.from > asked.to) continue
    if (span.from > from) rest.push({ from, to: span.from })
    from = Math.max(from, span.to)
  }
  return from < asked.to ? [...rest, { from, to: asked.to }] : rest
}

/** How Fetch next words a missing log: `Server 13 log, 04:01:50 to 04:02:01`. */
const LOG_OF_SERVER = /\bserver (\d+)(?: log)?, (\d{2}:\d{2}:\d{2}) to (\d{2}:\d{2}:\d{2})/i

/** The missing logs of a finding that name a server and a time; others have no place on a time axis. */
export function askedFor(finding: Finding | null): readonly AskedFor[] {
  const day = finding?.from.slice(0, 10)
  if (!finding || day === undefined) return []
  return finding.missing.flatMap(({ id, what, command }) => {
    const [, sid, start, end] = LOG_OF_SERVER.exec(what) ?? []
    const from = parseTime(`${day}T${start}Z`)
    const to = parseTime(`${day}T${end}Z`)
    if (sid === undefined || from === null || to === null) return []
    // A span that ends before it begins goes past midnight.
    return [{ ensemble: finding.ensemble ?? '', sid: Number(sid), id, command, from, to: to < from ? to + DAY : to }]
  })
}
