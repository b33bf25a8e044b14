import type { Workspace } from '../model/workspace.ts'
import type { Evidence } from '../words/evidence.ts'
import { type ClockBound, NOISE_MS } from './clock-bound.ts'
import { ordersIn } from './clock-orders.ts'
import type { VoteSeen } from './story.ts'

/** Bounds of the difference between clocks, from pairs of lines with a fixed order (spec 3.10). Nothing is adjusted by them. */
export function clockOffsetsIn(workspace: Workspace, votes: readonly VoteSeen[]): ClockBound[] {
  const bounds = new Map<string, { max: number; min: number; evidence: Evidence[] }>()
  for (const order of ordersIn(workspace, votes)) {
    const { first, after, ensemble } = order
    const forward = after.sid > first.sid ? null : { sid: after.sid, relativeTo: first.sid }
    // the clock of `after` less that of `first` is at most the distance of the lines
    const distance = after.at - first.at
    const key = forward === null ? `${ensemble} ${first.sid} ${after.sid}` : `${ensemble} ${after.sid} ${first.sid}`
    const bound = bounds.get(key) ?? { max: Number.POSITIVE_INFINITY, min: Number.NEGATIVE_INFINITY, evidence: [] }
    const tighter = forward === null ? -distance > bound.min : distance < bound.max
    if (!tighter) continue
    if (forward === null) bound.min = 0 - distance
    else bound.max = distance
    bound.evidence = [...bound.evidence.slice(-2), first.evidence, after.evidence]
    bounds.set(key, bound)
  }
  return [...bounds].map(([key, { min: least, max: most, evidence }]) => {
    // a line is written a little after what it tells: what contradicts itself by less is the interval between
    const isLate = least > most && least - most <= NOISE_MS
    const [min, max] = isLate ? [most, least] : [least, most]
    const [ensemble = '', sid, relativeTo] = key.split(' ')
    return {
      ensemble,
      sid: Number(sid),
      relativeTo: Number(relativeTo),
      minMs: Number.isFinite(min) ? min : null,
      maxMs: Number.isFinite(max) ? max : null,
      evidence,
    }
  })
}
