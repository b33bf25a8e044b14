import type { PointSource } from '../analysis/point-source.ts'
import { decimate } from '../columns/decimate.ts'
import { lowerBound } from '../columns/search.ts'
import type { Series, SeriesId, TimeRange } from './queries.ts'

/** The points of a range that are worth drawing at this width, line by line, so that none hides another. */
export function pointSeries(id: SeriesId, source: PointSource, range: TimeRange, width: number): Series {
  const first = lowerBound(source.times, range.from)
  const end = lowerBound(source.times, range.to)
  const columns = Math.max(1, width)
  const rows = end - first <= columns ? rowsFrom(first, end) : drawn(source, first, end, range, columns)
  return { id, points: rows.map((row) => source.point(row)), total: end - first }
}

function rowsFrom(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, i) => first + i)
}

function drawn(source: PointSource, first: number, end: number, { from, to }: TimeRange, columns: number): number[] {
  const lanes = new Map<number, number[]>()
  for (let row = first; row < end; row++) {
    const lane = source.lanes[row]!
    const rows = lanes.get(lane)
    if (rows === undefined) lanes.set(lane, [row])
    else rows.push(row)
  }
  const picked = [...lanes.values()].flatMap((rows) => {
    const times = rows.map((row) => source.times[row]!)
    const values = rows.map((row) => source.values[row]!)
    return decimate(times, values, from, to, columns).map((at) => rows[at]!)
  })
  return [...new Set(picked)].sort((a, b) => a - b)
}
