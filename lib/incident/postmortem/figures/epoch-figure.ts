import { words } from '../../../language/words.ts'
import { formatClock, parseTime } from '../../../words/time.ts'
import { epochOf, parseZxid } from '../../../words/zxid.ts'
import type { Scope } from '../scope.ts'
import type { FigureKind } from './figure.ts'
import { figureScale } from './figure-scale.ts'
import { element, frame, textElement } from './svg.ts'
import { PLOT, timeAxis, type XOf, xOf } from './time-axis.ts'

const { figures } = words.postmortem
const TOP = 14
const ROW = 24
const AXIS = 26
const MOST_ROWS = 8

/** A point of an epoch that somebody named: `own` is the vote's epoch, `zxid` that of the transaction it carries. */
interface Point {
  readonly time: number
  readonly epoch: number
  readonly of: 'vote' | 'zxid' | 'election'
}

/** Which epochs votes and elections name: one row each, so that a change, or that there was none, is seen at once. */
export const epochFigure: FigureKind = ({ scope }) => {
  const scale = figureScale(scope, PLOT.right - PLOT.left)
  if (scale === null) return null
  const points = pointsOf(scope).filter(({ time }) => time >= scale.range.from && time <= scale.range.to)
  const epochs = [...new Set(points.map(({ epoch }) => epoch))].sort((a, b) => b - a).slice(0, MOST_ROWS)
  if (epochs.length === 0) return null
  const x = xOf(scale)
  const y = (epoch: number) => TOP + epochs.indexOf(epoch) * ROW
  const bottom = TOP + (epochs.length - 1) * ROW + 14
  const rows = epochs.map(
    (epoch) =>
      textElement(8, y(epoch) + 4, `0x${epoch.toString(16)}`, { fill: 'var(--ink2)', mono: true }) +
      element('path', { d: `M${PLOT.left} ${y(epoch)}H${PLOT.right}`, stroke: 'var(--line)' }),
  )
  const marks = points.filter(({ epoch }) => epochs.includes(epoch)).map((point) => markOf(point, x, y(point.epoch)))
  const caption = figures.epochs(formatClock(scale.range.from), formatClock(scale.range.to))
  const axis = timeAxis(
    scale,
    points.map(({ time }) => time),
    bottom,
  )
  return { id: 'epochs', caption, svg: frame(bottom + AXIS, caption, [...rows, ...new Set(marks), axis].join('')) }
}

function pointsOf({ document, findings }: Scope): readonly Point[] {
  const ensembles = new Set(findings.map((finding) => finding.ensemble))
  const mine = ({ ensemble }: { readonly ensemble: string }) => findings.length === 0 || ensembles.has(ensemble)
  const votes = document.votes.filter(mine).flatMap(({ at, peerEpoch, zxid }): Point[] => {
    const time = parseTime(at)!
    const last = parseZxid(zxid ?? '')
    return [
      ...(peerEpoch === null ? [] : [{ time, epoch: peerEpoch, of: 'vote' as const }]),
      ...(last === null ? [] : [{ time, epoch: epochOf(last), of: 'zxid' as const }]),
    ]
  })
  const elections = document.elections
    .filter(mine)
    .flatMap(({ from, to, epochBefore, epochAfter }): Point[] => [
      ...(epochBefore === null ? [] : [{ time: parseTime(from)!, epoch: epochBefore, of: 'election' as const }]),
      ...(epochAfter === null || to === null
        ? []
        : [{ time: parseTime(to)!, epoch: epochAfter, of: 'election' as const }]),
    ])
  return [...votes, ...elections]
}

/** A vote's epoch is a dot, that of the zxid it carries a hollow diamond, both ends of an election are squares. */
function markOf({ time, of }: Point, x: XOf, y: number): string {
  const at = Math.round(x(time) * 10) / 10
  if (of === 'vote') return element('circle', { cx: at, cy: y, r: '3.2', fill: 'var(--accent)' })
  if (of === 'election') return element('rect', { x: at - 3, y: y - 3, width: 6, height: 6, fill: 'var(--looking)' })
  return element('path', { d: `M${at} ${y - 5}l5 5l-5 5l-5 -5z`, fill: 'none', stroke: 'var(--ink3)' })
}
