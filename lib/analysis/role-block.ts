import type { Evidence } from '../words/evidence.ts'
import type { Role } from './document.ts'
import type { BareSpan } from './roles.ts'

/** All phases of one role in a row. */
export interface RoleBlock<S extends BareSpan = BareSpan> {
  readonly ensemble: string
  readonly sid: number
  readonly log: number
  readonly role: Role
  readonly from: number
  readonly to: number | null
  /** When it began to serve; null where it never did. */
  readonly broadcastAt: number | null
  readonly spans: readonly S[]
  readonly evidence: readonly Evidence[]
}

/** The spans of one lane (one server, one log), in time order, as blocks. */
export function blocksOf<S extends BareSpan>(lane: readonly S[]): RoleBlock<S>[] {
  const groups: S[][] = []
  for (const span of lane) {
    const open = groups.at(-1)
    if (open !== undefined && open[0]!.role === span.role && open.at(-1)!.to === span.from) open.push(span)
    else groups.push([span])
  }
  return groups.map((spans) => {
    const { ensemble, sid, log, role, from } = spans[0]!
    return {
      ...{ ensemble, sid, log, role, from, spans },
      to: spans.at(-1)!.to,
      broadcastAt: spans.find((span) => span.phase === 'broadcast')?.from ?? null,
      evidence: spans[0]!.evidence,
    }
  })
}

/** Of spans or blocks that follow each other, those that have an instant, their last included, in common with [from, to]. */
export function touching<S extends { readonly from: number; readonly to: number | null }>(
  lane: readonly S[],
  from: number,
  to: number,
): readonly S[] {
  let low = 0
  let high = lane.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const end = lane[middle]!.to
    if (end !== null && end < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < lane.length && lane[end]!.from <= to) end += 1
  return lane.slice(low, end)
}

/** Spans by lane: a server has one for each of its logs. */
export function lanesOf<S extends BareSpan>(spans: readonly S[]): S[][] {
  const lanes = new Map<string, S[]>()
  for (const span of spans) {
    const key = `${span.ensemble} ${span.sid} ${span.log}`
    const lane = lanes.get(key)
    if (lane === undefined) lanes.set(key, [span])
    else lane.push(span)
  }
  return [...lanes.values()]
}
