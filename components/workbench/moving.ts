import type { TimeRange } from '@/lib/engine/queries'

/** Nothing in the files is finer than a millisecond. */
const SHORTEST = 4

/** A factor below 1 goes closer; the instant `around` stays where it is. */
export function zoomed(range: TimeRange, factor: number, around: number): TimeRange {
  const length = Math.max(SHORTEST, (range.to - range.from) * factor)
  const share = (around - range.from) / (range.to - range.from)
  const at = share >= 0 && share <= 1 ? share : 0.5
  const center = at === share ? around : (range.from + range.to) / 2
  const from = Math.round(center - length * at)
  return { from, to: Math.round(from + length) }
}

/** By a share of its length: −0.1 is a tenth to the left. */
export function panned(range: TimeRange, share: number): TimeRange {
  const by = Math.round((range.to - range.from) * share) || Math.sign(share)
  return { from: range.from + by, to: range.to + by }
}

/** Further to one side by a share of its length: −0.1 is a tenth more at the left. */
export function extended(range: TimeRange, share: number): TimeRange {
  const { from, to } = panned(range, share)
  return share < 0 ? { from, to: range.to } : { from: range.from, to }
}
