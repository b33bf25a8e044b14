'use client'
import { Line, LineChart, XAxis, YAxis } from 'recharts'
import { cap } from './cap'
import type { LineStyle } from './line-style'
import { PathLayers } from './path-layer'
import type { PlotBox } from './plot-box'
import { type ChartPoint, pointLayers } from './point-layers'

/** A line, in shares of the plot's width and pixels from its top; null breaks it. */
export interface ChartLine {
  readonly key: string
  readonly style: LineStyle
  /** Holds a value until the next one. */
  readonly steps: boolean
  readonly points: readonly { readonly u: number; readonly y: number | null }[]
}

export interface TimeChartProps {
  readonly box: PlotBox
  readonly height: number
  readonly lines: readonly ChartLine[]
  readonly points: readonly ChartPoint[]
}

/**
 * The wrapper round Recharts, which no other file imports: lines and points in a plot that has the gutter of all panes on the
 * time axis. x is `TimeScale.position`, so that Recharts knows nothing of folds; y is in pixels, so that the grid, the labels
 * and the pointer, which are drawn round it, meet its marks exactly.
 */
export function TimeChart({ box, height, lines, points }: TimeChartProps) {
  return (
    <>
      <LineChart
        width={box.width}
        height={height}
        margin={{ top: 0, bottom: 0, left: box.left, right: box.width - box.right }}
        accessibilityLayer={false}
        tabIndex={-1}
        className="absolute inset-0"
      >
        <XAxis type="number" dataKey="u" domain={[0, 1]} allowDataOverflow hide />
        <YAxis type="number" dataKey="y" domain={[0, height]} reversed allowDataOverflow hide width={0} />
        {lines.map((line) => (
          <Line
            key={line.key}
            data={[...cap(line.points, (point) => point.y ?? Number.NaN)]}
            dataKey="y"
            type={line.steps ? 'stepAfter' : 'linear'}
            style={{ stroke: line.style.colour }}
            strokeWidth={1.8}
            strokeDasharray={line.style.dash}
            dot={false}
            activeDot={false}
            connectNulls={false}
            isAnimationActive={false}
            legendType="none"
          />
        ))}
      </LineChart>
      <svg width={box.width} height={height} aria-hidden="true" className="pointer-events-none absolute inset-0">
        <PathLayers layers={pointLayers(points, (u) => box.left + u * box.plot)} />
      </svg>
    </>
  )
}
