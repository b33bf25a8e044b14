import type { Finding } from '@/lib/analysis/document'
import type { TimeRange } from '@/lib/engine/queries'
import { parseTime } from '../../lib/words/time.ts'

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

const LOG = 'zookeeper/server-log'

/** The missing logs of a finding that name a server and a time; others have no place on a time axis. */
export function askedFor(finding: Finding | null): readonly AskedFor[] {
  return (finding?.missing ?? []).flatMap(({ id, kind, sid, command, ...window }) => {
    const from = parseTime(window.from)
    const to = parseTime(window.to)
    if (kind !== LOG || sid === null || from === null || to === null) return []
    return [{ ensemble: finding?.ensemble ?? '', sid, id, command, from, to }]
  })
}
