import type { Ensemble } from '../model/server.ts'
import type { RoleSpan } from './story.ts'
import { type Stretch, sweep } from './sweep.ts'

/** What one log (or the lines of others) says of one server. */
export interface Lane {
  readonly sid: number
  readonly spans: readonly RoleSpan[]
}

/** More than half of the participants (spec 3.7); unweighted. */
export function majorityOf(ensemble: Ensemble): number {
  return Math.floor(participantsOf(ensemble).length / 2) + 1
}

export function participantsOf(ensemble: Ensemble): number[] {
  return ensemble.servers.filter((server) => server.participant !== false).map((server) => server.sid)
}

/** The spans of each lane that touch [from, to]. Spans of a lane follow each other, so the first is found by halving. */
export function lanesBetween(lanes: readonly Lane[], from: number, to: number): Lane[] {
  return lanes.map(({ sid, spans }) => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const end = spans[middle]!.to
      if (end !== null && end <= from) low = middle + 1
      else high = middle
    }
    let end = low
    while (end < spans.length && spans[end]!.from <= to) end += 1
    return { sid, spans: spans.slice(low, end) }
  })
}

/** When each server provably was neither this leader nor its follower. */
export function awayFrom(leader: number, lanes: readonly Lane[]): Map<number, Stretch[]> {
  return stretchesBy(lanes, (span) => {
    if (span.role === 'leading') return span.sid !== leader
    if (span.role === 'following') return span.leader !== null && span.leader !== leader
    return true
  })
}

type Counts = (span: RoleSpan, i: number, spans: readonly RoleSpan[]) => boolean

/** Of servers with two processes, the one that is there counts: both must be away. */
export function stretchesBy(lanes: readonly Lane[], counts: Counts): Map<number, Stretch[]> {
  const bySid = new Map<number, Stretch[]>()
  for (const { sid, spans } of lanes) {
    if (bySid.has(sid)) bySid.set(sid, [])
    else
      bySid.set(
        sid,
        spans.flatMap((span, i) => {
          const { from, to, evidence } = span
          return counts(span, i, spans) ? [{ from, to, evidence, ended: spans[i + 1]?.evidence[0] ?? null }] : []
        }),
      )
  }
  return bySid
}

/**
 * The first time from which fewer than a majority were left, of those after `since`: then a majority was there, even if the
 * lines of some of it come later. `mayBe`: whether nothing else that is known speaks against it.
 */
export function majorityGoneAt(
  ensemble: Ensemble,
  away: ReadonlyMap<number, readonly Stretch[]>,
  since: number,
  mayBe: (lost: Stretch) => boolean,
): number | null {
  const participants = participantsOf(ensemble)
  const lost = sweep(
    participants.map((sid) => away.get(sid) ?? []),
    participants.length - majorityOf(ensemble) + 1,
  )
  return lost.find((stretch) => stretch.from > since && mayBe(stretch))?.from ?? null
}
