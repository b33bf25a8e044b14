import type { TimeScale } from '../../../timeline/time-scale.ts'
import { formatClock, formatDate, formatMinute, SECOND } from '../../../words/time.ts'
import { element, FIGURE_WIDTH, textElement, widthOf } from './svg.ts'

/** Left edge of the plot, and what is left free at its right. */
export const PLOT = { left: 52, right: FIGURE_WIDTH - 14 }
const BETWEEN = 8
/** Labels of an axis that has no facts to label. */
const EVENLY = 6

export type XOf = (time: number) => number

export function xOf(scale: TimeScale): XOf {
  return (time) => PLOT.left + scale.position(time) * (PLOT.right - PLOT.left)
}

/** Folded gaps as hatched strips: time in which nothing that is drawn happens. */
export function foldStrips(id: string, scale: TimeScale, top: number, bottom: number): string {
  const x = (share: number) => PLOT.left + share * (PLOT.right - PLOT.left)
  return scale.pieces
    .filter((piece) => piece.kind === 'fold')
    .map(({ start, end }) =>
      element('rect', {
        x: x(start),
        y: top,
        width: x(end) - x(start),
        height: bottom - top,
        fill: `url(#${id}-fold)`,
      }),
    )
    .join('')
}

/** Milliseconds that are folded, together. */
export function foldedTime(scale: TimeScale): number {
  return scale.pieces.filter(({ kind }) => kind === 'fold').reduce((sum, { from, to }) => sum + to - from, 0)
}

/** Ticks at the facts themselves, labelled where there is room: first in full, then what changed. */
export function timeAxis(scale: TimeScale, facts: readonly number[], y: number): string {
  const x = xOf(scale)
  const { from, to } = scale.range
  const inside = facts.filter((time) => time >= from && time <= to)
  const even = Array.from({ length: EVENLY }, (_, i) => Math.round(scale.timeAt((i + 0.5) / EVENLY)))
  const times = [...new Set(inside.length > 0 ? inside : even)].sort((a, b) => a - b)
  let end = Number.NEGATIVE_INFINITY
  let before: number | null = null
  return times
    .map((time) => {
      const tick = element('path', { d: `M${Math.round(x(time) * 10) / 10} ${y}v4`, stroke: 'var(--strong)' })
      const text = labelText(time, before)
      const half = widthOf(text, true) / 2
      const middle = Math.min(Math.max(x(time), PLOT.left + half), PLOT.right - half)
      if (middle - half < end + BETWEEN) return tick
      end = middle + half
      before = time
      return tick + textElement(middle, y + 16, text, { mono: true, anchor: 'middle' })
    })
    .join('')
}

function labelText(time: number, before: number | null): string {
  if (before === null) return formatClock(time)
  if (formatDate(time) !== formatDate(before)) return `${formatDate(time).slice(5)} ${formatClock(time)}`
  if (Math.floor(time / SECOND) === Math.floor(before / SECOND)) return formatClock(time).slice(8)
  return formatClock(time).slice(0, 2) === formatClock(before).slice(0, 2) ? formatMinute(time) : formatClock(time)
}
