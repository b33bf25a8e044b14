import type { TimeEntry } from './segment-row'

export interface PlotArea {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface TimePoint {
  readonly x: number
  readonly y: number
  readonly entry: TimeEntry
  /** Its time or offset is below the one before: the order that lookups rely on is broken. */
  readonly isBack: boolean
}

/** Steps that rise at each entry. Times and offsets are drawn to scale, in the order of the file. */
export function timePoints(
  entries: readonly TimeEntry[],
  plot: PlotArea,
): { points: readonly TimePoint[]; path: string; broken: number } {
  const times = entries.map(({ time }) => time)
  const offsets = entries.map(({ offset }) => offset)
  const scaleX = scale(times, plot.left, plot.right)
  const scaleY = scale(offsets, plot.bottom, plot.top)
  const points = entries.map((entry, i): TimePoint => {
    const before = entries[i - 1]
    const isBack = before !== undefined && (entry.time < before.time || entry.offset < before.offset)
    return { x: scaleX(entry.time), y: scaleY(entry.offset), entry, isBack }
  })
  const path = points.map(({ x, y }, i) => (i === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('')
  return { points, path, broken: points.filter(({ isBack }) => isBack).length }
}

function scale(values: readonly number[], start: number, end: number): (value: number) => number {
  const low = Math.min(...values)
  const high = Math.max(...values)
  return (value) => (high > low ? start + ((value - low) / (high - low)) * (end - start) : (start + end) / 2)
}
