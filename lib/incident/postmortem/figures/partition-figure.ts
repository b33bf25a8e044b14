import { words } from '../../../language/words.ts'
import { foldedScale } from '../../../timeline/time-scale.ts'
import { formatUtc, parseTime } from '../../../words/time.ts'
import { partitionsOf, type Scope } from '../scope.ts'
import type { FigureKind } from './figure.ts'
import { element, frame, textElement } from './svg.ts'
import { PLOT, timeAxis, xOf } from './time-axis.ts'

const { figures } = words.postmortem
const TOP = 6
const LANE = 34
const BAR = 9
const AXIS = 26
const MOST_LANES = 12

/** Which time the batches of each partition cover, segment by segment; those with errors are outlined. */
export const partitionFigure: FigureKind = ({ scope }) => {
  const all = partitionsOf(scope).filter(({ segments }) => segments.some(({ minTime }) => minTime !== null))
  const lanes = all.slice(0, MOST_LANES)
  const times = lanes.flatMap(({ segments }) => segments.flatMap(({ minTime, maxTime }) => [minTime, maxTime]))
  const instants = times.flatMap((time) => parseTime(time) ?? [])
  if (instants.length === 0) return null
  if (!belongs(scope, instants)) return null
  const [first, last] = [instants.reduce((a, b) => Math.min(a, b)), instants.reduce((a, b) => Math.max(a, b))]
  const margin = Math.max(1, (last - first) * 0.02)
  const range = { from: first - margin, to: last + margin }
  const scale = foldedScale({ range, instants, coverage: [], width: PLOT.right - PLOT.left, fold: false })
  const x = xOf(scale)
  const bottom = TOP + lanes.length * LANE
  const drawn = lanes.flatMap(({ folder, segments }, i) => {
    const y = TOP + i * LANE
    const bars = segments.flatMap(({ minTime, maxTime, problems }) => {
      const [from, to] = [parseTime(minTime), parseTime(maxTime)]
      if (from === null || to === null) return []
      const broken = problems.some(({ severity }) => severity === 'error')
      const box = { x: x(from), y: y + 18, width: Math.max(2, x(to) - x(from)), height: BAR }
      return [
        element('rect', {
          ...box,
          fill: 'var(--following)',
          ...(broken ? { stroke: 'var(--down)', 'stroke-width': 2 } : {}),
        }),
      ]
    })
    return [textElement(PLOT.left, y + 12, folder || '.', { fill: 'var(--ink2)' }), ...bars]
  })
  const more =
    all.length > lanes.length
      ? textElement(PLOT.left, bottom + AXIS + 8, figures.moreLanes(all.length - lanes.length))
      : ''
  const caption = figures.partitions(formatUtc(first), formatUtc(last))
  const svg = frame(
    bottom + AXIS + (more === '' ? 0 : 14),
    caption,
    drawn.join('') + timeAxis(scale, instants, bottom) + more,
  )
  return { id: 'partitions', caption, svg }
}

/** Batches of another week say nothing about an incident of ZooKeeper. */
function belongs({ findings, range }: Scope, instants: readonly number[]): boolean {
  if (range === null || findings.every(({ ensemble }) => ensemble === null)) return true
  return (
    findings.some(({ partition }) => partition !== null) || instants.some((at) => at >= range.from && at <= range.to)
  )
}
