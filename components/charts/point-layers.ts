import { disc, layersOf, type PathLayer } from './path-layer'

type PointShape = 'dot' | 'small' | 'diamond' | 'square'

/** A mark on a chart, in a share of the plot's width and pixels from its top. */
export interface ChartPoint {
  readonly key: string
  readonly u: number
  readonly y: number
  readonly shape: PointShape
  readonly colour: string
}

const OUTLINES: Readonly<Record<PointShape, (x: number, y: number) => string>> = {
  dot: disc(3.5),
  small: disc(2),
  square: (x, y) => `M${x - 3.5} ${y - 3.5}h7v7h-7z`,
  diamond: (x, y) => `M${x} ${y - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`,
}

/** A path for each shape and colour: a thousand points are drawn as quickly as ten. */
export function pointLayers(points: readonly ChartPoint[], xOf: (u: number) => number): readonly PathLayer[] {
  return layersOf(
    points.map(({ u, y, shape, colour }) => ({
      key: `${shape} ${colour}`,
      look: shape === 'diamond' ? { fill: 'var(--pane)', stroke: colour, strokeWidth: 1.3 } : { fill: colour },
      d: OUTLINES[shape](xOf(u), y),
    })),
  )
}
