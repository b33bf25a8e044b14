'use client'
import { ComposedChart, Line, Scatter, type ScatterShapeProps, XAxis, YAxis } from 'recharts'
import { cap } from './cap'
import type { LineStyle } from './line-style'
import type { PlotBox } from './plot-box'

/** A line, in shares of the plot's width and pixels from its top; null breaks it. */
export interface ChartLine {
  readonly key: string
  readonly style: LineStyle
  /** Holds a value until the next one. */
  readonly steps: boolean
  readonly points: readonly { readonly u: number; readonly y: number | null }[]
}

export type PointShape = 'dot' | 'small' | 'diamond' | 'square'

export interface ChartPoint {
  readonly key: string
  readonly u: number
  readonly y: number
  readonly shape: PointShape
  readonly colour: string
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
    <ComposedChart
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
          data={[...cap(line.points, (point) => point.y ?? 0)]}
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
      <Scatter data={[...cap(points, (point) => point.y)]} dataKey="y" shape={PointGlyph} isAnimationActive={false} />
    </ComposedChart>
  )
}

/** Recharts gives a shape its place and the point it stands for. */
function PointGlyph({ cx = 0, cy = 0, payload }: ScatterShapeProps) {
  const { shape, colour } = payload as ChartPoint
  switch (shape) {
    case 'dot':
      return <circle cx={cx} cy={cy} r="3.5" style={{ fill: colour }} />
    case 'small':
      return <circle cx={cx} cy={cy} r="2" style={{ fill: colour }} />
    case 'square':
      return <rect x={cx - 3.5} y={cy - 3.5} width="7" height="7" style={{ fill: colour }} />
    case 'diamond':
      return (
        <path
          d={`M${cx} ${cy - 4.5}l4.500 4.500l-4.500 4.500l-4.500 -4.500z`}
          strokeWidth="1.3"
          style={{ fill: 'var(--pane)', stroke: colour }}
        />
      )
  }
}
