import type { SeriesPoint } from '@/lib/engine/queries'
import type { TimeScale } from '@/lib/timeline/time-scale'
import type { LineStyle } from '../../charts/line-style'
import type { PlottedPoint, ZxidPlot } from './plotted-point'
import { brokenLines, byServer, crossesZone, segmentsOf } from './segments'
import { keyOf } from './server-key'

export const METRIC_PADDING = 9
/** Times the usual distance between two samples: beyond it nobody asked, and the line breaks. */
const GAP = 3.5

export interface MetricPlot extends ZxidPlot {
  /** A counter that began again: its server's process did. */
  readonly restarts: readonly { readonly key: string; readonly u: number }[]
}

/** Samples of one metric, a line for each server: broken at restarts, between zones and where nobody asked. */
export function metricPlot(
  points: readonly SeriesPoint[],
  {
    scale,
    height,
    styles,
    counts,
  }: { scale: TimeScale; height: number; styles: ReadonlyMap<string, LineStyle>; counts: boolean },
): MetricPlot {
  const known = points.filter((point) => styles.has(keyOf(point)))
  const top = known.reduce((most, point) => Math.max(most, point.value), 0)
  const low = known.reduce((least, point) => Math.min(least, point.value), 0)
  const yOf = (value: number) =>
    height - METRIC_PADDING - ((value - low) / (top - low || 1)) * (height - METRIC_PADDING * 2)
  const restarts: { key: string; u: number }[] = []
  const usual = usualStep(known)
  const segments = segmentsOf(known, (a, b) => {
    const restarted = counts && b.value < a.value
    if (restarted) restarts.push({ key: `${keyOf(b)} ${b.time}`, u: scale.position(b.time) })
    return restarted || b.time - a.time > usual * GAP || crossesZone(scale, a.time, b.time)
  })
  const alone = [...byServer(known).values()].flatMap((own) => (own.length === 1 ? own : []))
  return {
    restarts,
    values: alone.map((point) => ({
      key: keyOf(point),
      ...{ u: scale.position(point.time), y: yOf(point.value), text: shortNumber(point.value) },
    })),
    lines: brokenLines(segments, styles, (point) => ({ u: scale.position(point.time), y: yOf(point.value) })),
    points: known.map<PlottedPoint>((point) => ({
      ...{ key: `${point.evidence} ${point.time}`, point, shape: 'small', colour: styles.get(keyOf(point))!.colour },
      ...{ u: scale.position(point.time), y: yOf(point.value) },
    })),
    rows: [...new Set([low, top])].map((value) => ({ text: shortNumber(value), y: yOf(value), strong: false })),
  }
}

/** Names of metrics that only grow while a process lives. */
export function countsUp(metric: string): boolean {
  return /(?:received|sent|_count|_total|commits?|proposals?|snap_count|_cnt|_sum)$/.test(metric)
}

/** `1.2M`, `34k`: what fits into the gutter. */
export function shortNumber(value: number): string {
  const size = Math.abs(value)
  for (const [unit, factor] of [
    ['G', 1e9],
    ['M', 1e6],
    ['k', 1e4],
  ] as const) {
    if (size >= factor) return `${Number((value / (unit === 'k' ? 1e3 : factor)).toPrecision(3))}${unit}`
  }
  return String(Number(value.toPrecision(4)))
}

/** The median distance between two samples of one server. */
function usualStep(points: readonly SeriesPoint[]): number {
  const last = new Map<string, number>()
  const steps: number[] = []
  for (const point of points) {
    const before = last.get(keyOf(point))
    if (before !== undefined && point.time > before) steps.push(point.time - before)
    last.set(keyOf(point), point.time)
  }
  return steps.sort((a, b) => a - b)[steps.length >> 1] ?? Number.POSITIVE_INFINITY
}
