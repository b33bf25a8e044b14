import type { PlotBox } from '../../charts/plot-box'
import type { ChartLine } from '../../charts/time-chart'

export interface LineLabel {
  readonly key: string
  readonly server: string
  readonly x: number
  readonly y: number
  readonly colour: string
}

const FROM_END = 12
/** What a label takes for itself. */
const APART = 22
const HIGH = 10

/** A label on each line at its last end; one that would stand on another goes back along its line. */
export function lineLabels(lines: readonly ChartLine[], box: PlotBox): readonly LineLabel[] {
  const last = new Map<string, ChartLine>()
  for (const line of lines) last.set(line.key.split(' ')[0]!, line)
  const labels: LineLabel[] = []
  for (const [server, line] of last) {
    const drawn = line.points.filter((point) => point.y !== null)
    const [start, end] = [drawn[0], drawn.at(-1)]
    if (!start || !end) continue
    // Beside a line that is too short to carry it, so that its points stay in sight.
    const isShort = (end.u - start.u) * box.plot < 2 * FROM_END
    const at = (place: number) => {
      if (isShort) return { x: box.left + end.u * box.plot + FROM_END + APART * place, y: end.y! }
      const u = Math.max(start.u, end.u - (FROM_END + APART * place) / box.plot)
      return { x: box.left + u * box.plot, y: heightAt(drawn, u, line.steps) }
    }
    const isFree = (place: number) =>
      labels.every(({ x, y }) => Math.abs(x - at(place).x) >= APART || Math.abs(y - at(place).y) >= HIGH)
    const place = Array.from({ length: labels.length + 1 }, (_, i) => i).find(isFree) ?? 0
    labels.push({ key: line.key, server, ...at(place), colour: line.style.colour })
  }
  return labels
}

function heightAt(points: readonly { u: number; y: number | null }[], u: number, steps: boolean): number {
  const after = points.findIndex((point) => point.u >= u)
  const next = points[after]
  const before = points[after - 1] ?? next
  if (!before || !next) return points.at(-1)?.y ?? 0
  if (steps || next.u === before.u) return before.y!
  return before.y! + ((u - before.u) / (next.u - before.u)) * (next.y! - before.y!)
}
