import type { SVGAttributes } from 'react'

/** One look, for all that have it: thousands of marks are a few elements, and the page stays quick. */
export interface PathLayer {
  readonly key: string
  readonly look: Pick<
    SVGAttributes<SVGPathElement>,
    'fill' | 'fillOpacity' | 'stroke' | 'strokeOpacity' | 'strokeWidth' | 'strokeDasharray' | 'strokeLinecap'
  >
  readonly d: string
}

/** Joins the outlines of one look; layers stand in the order in which their looks came first. */
export function layersOf(shapes: Iterable<PathLayer>): readonly PathLayer[] {
  const layers = new Map<string, { key: string; look: PathLayer['look']; parts: string[] }>()
  for (const { key, look, d } of shapes) {
    const layer = layers.get(key)
    if (layer) layer.parts.push(d)
    else layers.set(key, { key, look, parts: [d] })
  }
  return [...layers.values()].map(({ key, look, parts }) => ({ key, look, d: parts.join('') }))
}

/** The outline of a disc, for a path of many. */
export function disc(radius: number): (x: number, y: number) => string {
  const half = (width: number) => `a${radius} ${radius} 0 1 0 ${width} 0`
  return (x, y) => `M${x - radius} ${y}${half(2 * radius)}${half(-2 * radius)}`
}

export function PathLayers({ layers }: { layers: readonly PathLayer[] }) {
  return layers.map(({ key, look, d }) => <path key={key} d={d} fill="none" {...look} />)
}
