import { layersOf, type PathLayer } from '../../charts/path-layer'
import { roleFill } from './role-patterns'
import type { PlacedBar } from './scene'

/** Solid where proven, outlined and faint where only votes say it, filled from below while not yet in broadcast. */
export function barLayers(bars: readonly PlacedBar[], id: string): readonly PathLayer[] {
  return layersOf(bars.flatMap((bar) => shapesOf(bar, id)))
}

/** Of a leading bar's height: a dark rail, so that it can be told apart in grey. */
const RAIL = { from: 0.78, height: 0.12 }
const RADIUS = 2

function shapesOf({ item, x, y, width, height }: PlacedBar, id: string): readonly PathLayer[] {
  const { role, solid } = item
  const colour = `var(--${role})`
  const outline = roundedRect(x, y, width, height, RADIUS)
  if (item.confidence !== 'proven') {
    const look = { fill: colour, fillOpacity: 0.2, stroke: colour, strokeDasharray: '3 2.5' }
    return [{ key: `${role} voted`, look, d: outline }]
  }
  if (role === 'down') return [{ key: 'down', look: { fill: roleFill(id, role), stroke: colour }, d: outline }]
  if (solid < 1) {
    const part = roundedRect(x, y + height * (1 - solid), width, height * solid, 0)
    return [
      {
        key: `${role} partial`,
        look: { fill: colour, fillOpacity: 0.3, stroke: colour, strokeOpacity: 0.8 },
        d: outline,
      },
      { key: `${role} solid part`, look: { fill: colour }, d: part },
    ]
  }
  if (role !== 'leading') return [{ key: role, look: { fill: roleFill(id, role) }, d: outline }]
  const rail = roundedRect(x, y + height * RAIL.from, width, height * RAIL.height, 0)
  return [
    { key: role, look: { fill: colour }, d: outline },
    { key: 'rail', look: { fill: 'var(--on-role)', fillOpacity: 0.75 }, d: rail },
  ]
}

function roundedRect(x: number, y: number, width: number, height: number, most: number): string {
  const r = Math.min(most, width / 2)
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}z`
  const [w, h] = [width - 2 * r, height - 2 * r]
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return `M${x + r} ${y}h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}z`
}
