import type { TimelineMark } from '@/lib/engine/snapshot'
import { parseTime } from '../../../lib/words/time.ts'
import { evidenceOf } from './bars'
import type { Mark } from './timeline-item'

/** What happened at an instant, in order of time. */
export function marksOf(marks: readonly TimelineMark[]): readonly Mark[] {
  return marks
    .map(({ at, span, kind, ensemble, sid, toward, text, confidence, evidence }, i) => {
      const lane = `${ensemble}/${sid}`
      return {
        ...{ kind: 'mark' as const, key: `mark ${lane} ${kind} ${at} ${i}`, mark: kind },
        ...{ lane, ensemble, sid, toward, text, confidence },
        from: parseTime(at)!,
        span: span && { from: parseTime(span.from)!, to: parseTime(span.to)! },
        evidence: evidenceOf([evidence]),
      }
    })
    .sort((a, b) => a.from - b.from)
}

/** A connection that one side ended: from the server that ended it to the one whose log says so. */
export interface EndedConnection {
  readonly key: string
  readonly ensemble: string
  readonly fromSid: number
  readonly toSid: number
  readonly from: number
  readonly to: number
}

/** An end is read from the other side's socket within this time, or it was another one. */
const LONGEST_ON_THE_WAY = 5_000
/** The clocks of two servers may differ by this much and the pair still be drawn. */
const CLOCKS_DIFFER = 1_000

/**
 * Pairs each close with the first exception that the other server logged about it; an exception without a close is drawn from
 * the peer it names, at its own instant.
 */
export function endedConnections(marks: readonly Mark[]): readonly EndedConnection[] {
  const used = new Set<Mark>()
  const pairs = marks
    .filter((mark) => mark.mark === 'close' && mark.toward !== null)
    .flatMap((close) => {
      const read = marks.find(
        (mark) =>
          mark.mark === 'exception' &&
          mark.ensemble === close.ensemble &&
          mark.sid === close.toward &&
          (mark.toward === null || mark.toward === close.sid) &&
          mark.from >= close.from - CLOCKS_DIFFER &&
          mark.from <= close.from + LONGEST_ON_THE_WAY &&
          !used.has(mark),
      )
      if (read) used.add(read)
      return read ? [connection(close.sid, close.from, read)] : []
    })
  const alone = marks
    .filter((mark) => mark.mark === 'exception' && mark.toward !== null && !used.has(mark))
    .map((mark) => connection(mark.toward!, mark.from, mark))
  return [...pairs, ...alone]
}

function connection(fromSid: number, from: number, read: Mark): EndedConnection {
  return { key: `end ${read.key}`, ensemble: read.ensemble, fromSid, toSid: read.sid, from, to: read.from }
}
