import type { AnalysisDocument, ChainStep, RoleInterval } from '../../../analysis/document.ts'
import { words } from '../../../language/words.ts'
import { type ServerLane, serverLanes } from '../../../timeline/server-lanes.ts'
import { formatDuration } from '../../../words/duration.ts'
import { formatClock, parseTime } from '../../../words/time.ts'
import type { Scope } from '../scope.ts'
import type { FigureKind } from './figure.ts'
import { figureScale } from './figure-scale.ts'
import { roleBar, rolePatterns } from './role-bars.ts'
import { element, frame, textElement, widthOf } from './svg.ts'
import { foldedTime, foldStrips, PLOT, timeAxis, type XOf, xOf } from './time-axis.ts'

const { figures } = words.postmortem
const ID = 'election'
const TOP = 8
const LANE = 36
const BAR = 16
const AXIS = 26
/** Half of the widest mark, and some air. */
const MARK = 10
/** More lanes than these would not fit a page. */
const MOST_LANES = 12
/** Arrows beyond these cannot be told apart. */
const MOST_VOTES = 40

/** Who was what when, of the servers that the story names: roles, votes, closed connections, the window of a stall. */
export const electionFigure: FigureKind = ({ scope }) => {
  const scale = figureScale(scope, PLOT.right - PLOT.left)
  const all = lanesOf(scope)
  if (scale === null || all.length === 0) return null
  const lanes = all.slice(0, MOST_LANES)
  const middles = new Map(lanes.map((lane, i) => [lane.key, TOP + 20 + i * LANE + BAR / 2]))
  const bottom = TOP + 14 + lanes.length * LANE
  const height = bottom + AXIS + (all.length > lanes.length ? 14 : 0)
  const x = xOf(scale)
  const { from, to } = scale.range
  const steps = scope.findings.flatMap(({ chain, ensemble }) => chain.map((step) => ({ ...step, ensemble: ensemble! })))
  const caption = figures.election(
    figures.serversOf(lanes.map(({ sid }) => sid)),
    formatClock(from),
    formatClock(to),
    foldedTime(scale) === 0 ? '' : formatDuration(foldedTime(scale)),
  )
  const drawn = [
    rolePatterns(ID),
    stallBands(steps, x, bottom),
    foldStrips(ID, scale, TOP, bottom),
    ...lanes.map((lane) => laneOf(lane, scope.document, { x, from, to, middle: middles.get(lane.key)!, steps })),
    votesOf(scope.document, { x, from, to, middles }),
    closedConnections(steps, x, middles),
    ...steps.map((step) => markOf(step, x, middles)),
    timeAxis(scale, factTimes(steps), bottom),
    all.length > lanes.length ? textElement(14, height - 4, figures.moreLanes(all.length - lanes.length)) : '',
  ]
  return { id: ID, caption, svg: frame(height, caption, drawn.join('')) }
}

type Step = ChainStep & { readonly ensemble: string }

/** The servers that findings and their steps name, and those that changed role then; the others stand in no way of the story. */
function lanesOf({ document, findings, range }: Scope): readonly ServerLane[] {
  const named = new Set(
    findings.flatMap(({ ensemble, sids, chain }) =>
      [...sids, ...chain.flatMap(({ sid }) => sid ?? [])].map((sid) => `${ensemble}/${sid}`),
    ),
  )
  for (const { ensemble, sids, leaderBefore, leaderAfter, from } of document.elections) {
    const at = parseTime(from)!
    if (range === null || at < range.from || at > range.to) continue
    for (const sid of [...sids, leaderBefore, leaderAfter]) if (sid !== null) named.add(`${ensemble}/${sid}`)
  }
  const lanes = serverLanes(document, {
    ...{ t0: range?.from ?? null, order: 'role' },
    ensemble: findings[0]?.ensemble ?? null,
  })
  return lanes.filter(({ key }) => named.has(key))
}

interface Plot {
  readonly x: XOf
  readonly from: number
  readonly to: number
}

function laneOf(
  lane: ServerLane,
  document: AnalysisDocument,
  plot: Plot & { readonly middle: number; readonly steps: readonly Step[] },
): string {
  const { x, from, to, middle, steps } = plot
  const marks = steps
    .filter((step) => laneKey(step) === lane.key && isMarked(step))
    .map((step) => x(parseTime(step.at)!))
  const name = textElement(14, middle + 4, String(lane.sid), { fill: 'var(--ink)', mono: true, bold: true })
  const line = element('path', {
    ...{ d: `M${PLOT.left} ${middle}H${PLOT.right}`, stroke: 'var(--unknown)', 'stroke-dasharray': '1 4' },
  })
  const bars = document.roles
    .filter((role) => `${role.ensemble}/${role.sid}` === lane.key && isDrawn(role))
    .flatMap((role) => {
      const [begin, end] = [parseTime(role.from)!, parseTime(role.to) ?? to]
      if (begin > to || end < from) return []
      const left = x(Math.max(begin, from))
      const box = { x: left, y: middle - BAR / 2, width: Math.max(1.5, x(Math.min(end, to)) - left), height: BAR }
      // A label begins after the mark that stands where its bar begins.
      const clear = marks.some((at) => Math.abs(at - left) < MARK) ? MARK : 0
      const took =
        document.elections.find((each) => each.sids.includes(role.sid) && each.from === role.from)?.tookMs ?? null
      return [
        roleBar(ID, role, box) + barLabel(role, took, { left: left + clear, width: box.width - clear, y: middle }),
      ]
    })
  return name + line + bars.join('')
}

/** Between two roles its own lines prove that it served nobody; where nothing is known, the dotted line stays. */
function isDrawn({ role, confidence, to }: RoleInterval): boolean {
  return role !== 'unknown' || (confidence === 'proven' && to !== null)
}

/** What the server itself says that its election took is what everyone looks for. */
function barLabel(
  { role, phase, from, to, confidence }: RoleInterval,
  tookMs: number | null,
  { left, width, y }: { readonly left: number; readonly width: number; readonly y: number },
): string {
  const name = phase === null || phase === 'broadcast' ? figures.roles[role === 'unknown' ? 'down' : role] : phase
  const span = tookMs ?? (to === null ? null : parseTime(to)! - parseTime(from)!)
  const length = span === null ? '' : ` ${formatDuration(span)}`
  const text = [role === 'looking' ? name + length : name, name].find((each) => widthOf(each) + 10 <= width)
  if (text === undefined || role === 'down' || role === 'unknown') return ''
  const isSolid = confidence === 'proven' && (phase === null || phase === 'broadcast')
  return textElement(left + 6, y + 4, text, { fill: isSolid ? 'var(--on-role)' : 'var(--ink)', bold: true })
}

/** When the write went out that was never acknowledged. */
function stallBands(steps: readonly Step[], x: XOf, bottom: number): string {
  return steps
    .filter((step) => step.step === 'trigger' && step.until !== null && step.rule === 'sync-limit')
    .map((step) => {
      const [left, right] = [x(parseTime(step.at)!), x(parseTime(step.until)!)]
      const edges = `M${left.toFixed(1)} ${TOP}V${bottom}M${right.toFixed(1)} ${TOP}V${bottom}`
      return (
        element('rect', { x: left, y: TOP, width: right - left, height: bottom - TOP, fill: 'var(--stall)' }) +
        element('path', { d: edges, stroke: 'var(--stall-line)', 'stroke-dasharray': '3 3' }) +
        textElement((left + right) / 2, TOP + 10, figures.stall, { fill: 'var(--warn)', anchor: 'middle' })
      )
    })
    .join('')
}

function votesOf(
  { votes }: AnalysisDocument,
  { x, from, to, middles }: Plot & { readonly middles: ReadonlyMap<string, number> },
): string {
  const arrows = votes.flatMap((vote) => {
    const at = parseTime(vote.at)!
    const [sender, receiver] = [
      middles.get(`${vote.ensemble}/${vote.from}`),
      middles.get(`${vote.ensemble}/${vote.to}`),
    ]
    if (sender === undefined || receiver === undefined || sender === receiver || at < from || at > to) return []
    const down = receiver > sender ? 1 : -1
    const line = { x1: x(at) - 10, y1: sender + (down * BAR) / 2, x2: x(at), y2: receiver - (down * BAR) / 2 - down }
    const leads = vote.state === 'leading'
    return [arrow(line, leads ? 'leader' : 'vote', leads ? 'var(--leading)' : 'var(--ink3)')]
  })
  return arrows.length > MOST_VOTES ? '' : arrows.join('')
}

/** From who closed to who saw it. */
function closedConnections(steps: readonly Step[], x: XOf, middles: ReadonlyMap<string, number>): string {
  return steps
    .flatMap((close, i) => {
      const seen = steps.slice(i + 1).find((step) => step.rule === 'close-is-seen' && step.ensemble === close.ensemble)
      if (close.step !== 'action' || seen === undefined || seen.sid === close.sid) return []
      const [y1, y2] = [middles.get(laneKey(close)), middles.get(laneKey(seen))]
      if (y1 === undefined || y2 === undefined) return []
      const down = y2 > y1 ? 1 : -1
      const line = { x1: x(parseTime(close.at)!), y1: y1 + (down * BAR) / 2, y2: y2 - (down * BAR) / 2 - 2 * down }
      return [arrow({ ...line, x2: x(parseTime(seen.at)!) - 4 }, 'closed', 'var(--down)')]
    })
    .join('')
}

function arrow(line: Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', number>>, head: string, colour: string): string {
  return element('line', { ...line, stroke: colour, 'stroke-width': '1.5', 'marker-end': `url(#${ID}-${head})` })
}

function isMarked({ step, rule }: Step): boolean {
  return step === 'detector' || rule === 'close-is-seen'
}

/** What a timer found: a triangle. A connection that broke: a disc with a cross. */
function markOf(step: Step, x: XOf, middles: ReadonlyMap<string, number>): string {
  const y = middles.get(laneKey(step))
  if (y === undefined || !isMarked(step)) return ''
  const at = Math.round(x(parseTime(step.at)!) * 10) / 10
  if (step.step === 'detector')
    return element('path', {
      d: `M${at} ${y - 9}l8 13h-16z`,
      fill: 'var(--pane)',
      stroke: 'var(--warn)',
      'stroke-width': '1.6',
    })
  const cross = `M${at - 3} ${y - 3}l6 6m0 -6l-6 6`
  return (
    element('circle', { cx: at, cy: y, r: 7, fill: 'var(--pane)', stroke: 'var(--down)', 'stroke-width': '1.6' }) +
    element('path', { d: cross, stroke: 'var(--down)', 'stroke-width': '1.7' })
  )
}

function laneKey({ ensemble, sid }: Step): string {
  return `${ensemble}/${sid}`
}

function factTimes(steps: readonly Step[]): readonly number[] {
  return steps.flatMap((step) => (step.evidence === null ? [] : parseTime(step.at)!))
}
