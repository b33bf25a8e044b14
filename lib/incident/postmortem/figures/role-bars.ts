import type { RoleInterval } from '../../../analysis/document.ts'
import { element } from './svg.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Patterns of the roles, so that a figure can be read in grey (ui.md, section 8); `id` is the figure's own. */
export function rolePatterns(id: string): string {
  const tile = (name: string, size: number, turn: boolean, ...shapes: string[]) =>
    element(
      'pattern',
      {
        ...{ id: `${id}-${name}`, width: size, height: size, patternUnits: 'userSpaceOnUse' },
        patternTransform: turn ? 'rotate(45)' : undefined,
      },
      ...shapes,
    )
  const head = (name: string, colour: string) =>
    element(
      'marker',
      {
        ...{ id: `${id}-${name}`, viewBox: '0 0 6 6', refX: '5.2', refY: 3, orient: 'auto' },
        ...{ markerWidth: '5.5', markerHeight: '5.5' },
      },
      element('path', { d: 'M0 0L6 3L0 6z', fill: colour }),
    )
  const fill = (size: number, colour: string) => element('rect', { width: size, height: size, fill: colour })
  return element(
    'defs',
    {},
    tile('looking', 6, true, fill(6, 'var(--looking)'), stripe(2, 6, '.26')),
    tile('observing', 5, false, fill(5, 'var(--observing)'), stripe(5, 1.5, '.45')),
    tile('down', 5, true, element('path', { d: 'M0 0H5M0 0V5', stroke: 'var(--down)', 'stroke-width': '1.3' })),
    tile(
      'fold',
      6,
      true,
      element('path', { d: 'M0 0V6', stroke: 'var(--strong)', 'stroke-width': '1.1', opacity: '.6' }),
    ),
    head('closed', 'var(--down)'),
    head('vote', 'var(--ink3)'),
    head('leader', 'var(--leading)'),
  )
}

function stripe(width: number, height: number, opacity: string): string {
  return element('rect', { width, height, fill: 'var(--pane)', opacity })
}

const SOLID = { discovery: 0.16, synchronization: 0.5, broadcast: 1 } as const
/** Of a leading bar's height: a dark rail, so that it can be told apart in grey. */
const RAIL = { from: 0.78, height: 0.12 }

/** Solid where proven, outlined and faint where only votes say it, filled from below while not yet in broadcast. */
export function roleBar(id: string, interval: RoleInterval, box: Box): string {
  return element('rect', { ...box, fill: 'var(--pane)' }) + barShape(id, interval, box)
}

function barShape(id: string, { role, phase, confidence }: RoleInterval, { x, y, width, height }: Box): string {
  const rect = (more: Readonly<Record<string, string | number>>, part: Partial<Box> = {}) =>
    element('rect', { x, y, width, height, rx: Math.min(2, width / 2), ...part, ...more })
  const colour = `var(--${role})`
  if (role === 'unknown' || role === 'down') return rect({ fill: `url(#${id}-down)`, stroke: 'var(--down)' })
  if (confidence !== 'proven')
    return rect({ fill: colour, 'fill-opacity': '.2', stroke: colour, 'stroke-dasharray': '3 2.5' })
  const solid = phase === null ? 1 : SOLID[phase]
  if (solid < 1)
    return (
      rect({ fill: colour, 'fill-opacity': '.3', stroke: colour, 'stroke-opacity': '.8' }) +
      rect({ fill: colour, rx: 0 }, { y: y + height * (1 - solid), height: height * solid })
    )
  if (role === 'following') return rect({ fill: colour })
  if (role !== 'leading') return rect({ fill: `url(#${id}-${role})` })
  const rail = { y: y + height * RAIL.from, height: height * RAIL.height }
  return rect({ fill: colour }) + rect({ fill: 'var(--on-role)', 'fill-opacity': '.75', rx: 0 }, rail)
}
