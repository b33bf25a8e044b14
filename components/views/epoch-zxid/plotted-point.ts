import type { SeriesPoint } from '@/lib/engine/queries'
import type { ChartPoint } from '../../charts/point-layers'
import type { ChartLine } from '../../charts/time-chart'

/** A mark with the row of the file behind it. */
export interface PlottedPoint extends ChartPoint {
  readonly point: SeriesPoint
}

export interface ZxidPlot {
  readonly lines: readonly ChartLine[]
  readonly points: readonly PlottedPoint[]
  /** Grid lines with their labels in the gutter. */
  readonly rows: readonly { readonly text: string; readonly y: number; readonly strong: boolean }[]
}
