import type { AnalysisDocument } from '@/lib/analysis/document'
import type { SeriesPoint, TimeRange } from '@/lib/engine/queries'
import type { TimeScale } from '@/lib/timeline/time-scale'
import { parseTime } from '../../../lib/words/time.ts'
import type { LineStyle } from '../../charts/line-style'
import type { ChartLine } from '../../charts/time-chart'
import { processGaps } from '../process-gaps'
import { keyOf } from './server-key'

/** Points of one server that a line may join. */
export interface Segment {
  readonly server: string
  readonly points: readonly SeriesPoint[]
}

/** By server, in order of time; what no server is named for is a group of its ensemble. */
export function byServer(points: readonly SeriesPoint[]): ReadonlyMap<string, readonly SeriesPoint[]> {
  const servers = new Map<string, SeriesPoint[]>()
  for (const point of points) {
    const known = servers.get(keyOf(point))
    if (known) known.push(point)
    else servers.set(keyOf(point), [point])
  }
  for (const known of servers.values()) known.sort((a, b) => a.time - b.time)
  return servers
}

/** Cuts the points of each server wherever `breaks` says that two neighbours must not be joined. */
export function segmentsOf(
  points: readonly SeriesPoint[],
  breaks: (before: SeriesPoint, after: SeriesPoint) => boolean,
): readonly Segment[] {
  return [...byServer(points)].flatMap(([server, all]) => {
    const segments: SeriesPoint[][] = []
    for (const [i, point] of all.entries()) {
      if (i === 0 || breaks(all[i - 1]!, point)) segments.push([point])
      else segments.at(-1)!.push(point)
    }
    return segments.map((each) => ({ server, points: each }))
  })
}

/** One line for each server, broken between its segments; a point alone is no line. */
export function brokenLines(
  segments: readonly Segment[],
  styles: ReadonlyMap<string, LineStyle>,
  placeOf: (point: SeriesPoint, server: string) => { readonly u: number; readonly y: number },
): readonly ChartLine[] {
  const lines = new Map<string, { u: number; y: number | null }[]>()
  for (const { server, points } of segments) {
    if (points.length < 2) continue
    const line = lines.get(server) ?? []
    const placed = points.map((point) => placeOf(point, server))
    if (line.length > 0) line.push({ u: placed[0]!.u, y: null })
    for (const place of placed) line.push(place)
    lines.set(server, line)
  }
  return [...lines].map(([server, points]) => ({ key: server, style: styles.get(server)!, steps: false, points }))
}

/** Slopes may not be compared across the border of two zones (ui.md, section 4). */
export function crossesZone(scale: TimeScale, a: number, b: number): boolean {
  return scale.pieces.some((piece) => piece.from > a && piece.from <= b)
}

/** Gaps in the files of a server, and times between two of its processes: nothing is known to hold through them. */
export function silences(document: AnalysisDocument, server: string): readonly TimeRange[] {
  const [ensemble, sid] = server.split('/') as [string, string]
  const gaps = document.coverage
    .filter((each) => each.ensemble === ensemble && String(each.sid) === sid)
    .flatMap((entry) => entry.gaps)
  return [
    ...gaps.map(({ from, to }) => ({ from: parseTime(from)!, to: parseTime(to)! })),
    ...processGaps(document, ensemble, Number(sid)),
  ]
}
