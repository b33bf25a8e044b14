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
  /** Words beside points that stand alone. */
  readonly values?: readonly { readonly key: string; readonly u: number; readonly y: number; readonly text: string }[]
  /** From the bottom up: what was counted in a second. */
  readonly sticks?: { readonly bottom: number; readonly colour: string }
  /** Grid lines with their labels in the gutter. */
  readonly rows: readonly { readonly text: string; readonly y: number; readonly strong: boolean }[]
}
