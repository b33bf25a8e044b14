import type { SeriesPoint } from '@/lib/engine/queries'
import type { TimeScale } from '@/lib/timeline/time-scale'
import type { LineStyle } from '../../charts/line-style'
import { METRIC_PADDING, shortNumber } from './metric-plot'
import type { ZxidPlot } from './plotted-point'

/** What was counted second by second, as sticks: where there is none, nothing was counted. */
export function countPlot(
  points: readonly SeriesPoint[],
  { scale, height, style }: { scale: TimeScale; height: number; style: LineStyle },
): ZxidPlot {
  const top = points.reduce((most, point) => Math.max(most, point.value), 0)
  const bottom = height - METRIC_PADDING
  const yOf = (value: number) => bottom - (value / (top || 1)) * (bottom - METRIC_PADDING)
  return {
    lines: [],
    sticks: { bottom, colour: style.colour },
    points: points.map((point) => ({
      ...{ key: `${point.evidence} ${point.time}`, point, shape: 'small' as const, colour: style.colour },
      ...{ u: scale.position(point.time), y: yOf(point.value) },
    })),
    rows: [...new Set([0, top])].map((value) => ({ text: shortNumber(value), y: yOf(value), strong: false })),
  }
}
