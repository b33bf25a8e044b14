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
/** Lines that run side by side have their labels one after the other. */
const APART = 22

/** A label on each line near its last end, staggered so that none stands on another. */
export function lineLabels(lines: readonly ChartLine[], box: PlotBox): readonly LineLabel[] {
  const last = new Map<string, ChartLine>()
  for (const line of lines) last.set(line.key.split(' ')[0]!, line)
  let place = 0
  return [...last].flatMap(([server, line]) => {
    const drawn = line.points.filter((point) => point.y !== null)
    const end = drawn.at(-1)
    const start = drawn[0]
    if (!end || !start) return []
    const wanted = box.left + end.u * box.plot - FROM_END - APART * place
    const u = Math.max(start.u, (wanted - box.left) / box.plot)
    place += 1
    return [
      {
        key: line.key,
        server,
        x: box.left + u * box.plot,
        y: heightAt(drawn, u, line.steps),
        colour: line.style.colour,
      },
    ]
  })
}

function heightAt(points: readonly { u: number; y: number | null }[], u: number, steps: boolean): number {
  const after = points.findIndex((point) => point.u >= u)
  const next = points[after]
  const before = points[after - 1] ?? next
  if (!before || !next) return points.at(-1)?.y ?? 0
  if (steps || next.u === before.u) return before.y!
  return before.y! + ((u - before.u) / (next.u - before.u)) * (next.y! - before.y!)
}
