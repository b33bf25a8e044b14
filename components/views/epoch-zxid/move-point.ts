import type { PlottedPoint } from './plotted-point'
import { keyOf } from './server-key'

/** `← →`: the previous or next point of the same server. `↑ ↓`: the nearest in time of another server. */
export function movePoint(
  points: readonly PlottedPoint[],
  current: PlottedPoint | null,
  key: string,
): PlottedPoint | null {
  if (!current) return points[0] ?? null
  const servers = [...new Set(points.map((each) => keyOf(each.point)))].sort()
  const ofServer = (server: string) =>
    points.filter((each) => keyOf(each.point) === server).sort((a, b) => a.point.time - b.point.time)
  const server = keyOf(current.point)
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const all = ofServer(server)
    const at = all.findIndex((each) => each.key === current.key)
    return all[at + (key === 'ArrowRight' ? 1 : -1)] ?? null
  }
  const other = servers[servers.indexOf(server) + (key === 'ArrowDown' ? 1 : -1)]
  if (other === undefined) return null
  return ofServer(other).reduce<PlottedPoint | null>(
    (best, each) => (!best || distance(each, current) < distance(best, current) ? each : best),
    null,
  )
}

function distance(a: PlottedPoint, b: PlottedPoint): number {
  return Math.abs(a.point.time - b.point.time)
}
