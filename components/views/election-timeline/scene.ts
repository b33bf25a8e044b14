import type { PlotBox } from '@/components/charts/plot-box'
import type { TimeScale } from '@/lib/timeline/time-scale'
import type { LaneLayout, LaneRow } from './lane-layout'
import { type EndedConnection, endedConnections } from './marks'
import { type Bar, endOf, type Mark, type TimelineItem, type VoteArrow } from './timeline-item'
import { thinArrows } from './vote-arrows'

/** Everything on the timeline in pixels: what is drawn, and what the pointer can reach. */
export interface Scene {
  readonly bars: readonly PlacedBar[]
  readonly marks: readonly PlacedMark[]
  readonly votes: readonly PlacedVote[]
  readonly ends: readonly PlacedEnd[]
  /** Votes in the range that are too many to be told apart: none of them is drawn. */
  readonly leftOut: number
  /** Spans of lanes of which nothing is known. */
  readonly unknown: readonly { readonly key: string; readonly x1: number; readonly x2: number; readonly y: number }[]
}

export interface PlacedBar {
  readonly item: Bar
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedMark {
  readonly item: Mark
  /** From where to where it lasted. */
  readonly span: { readonly x1: number; readonly x2: number } | null
  readonly x: number
  readonly y: number
}

export interface PlacedVote {
  readonly item: VoteArrow
  /** Where it was sent from: the dot. */
  readonly x1: number
  readonly y1: number
  /** Arrow head: where it was logged. */
  readonly x2: number
  readonly y2: number
  /** Middle of the sender's lane. */
  readonly laneY: number
  /** Left end of the whisker, where a rule gives one. */
  readonly whisker: number | null
}

interface PlacedEnd {
  readonly end: EndedConnection
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export interface SceneInput {
  readonly bars: readonly Bar[]
  readonly marks: readonly Mark[]
  readonly votes: readonly VoteArrow[]
  readonly layout: LaneLayout
  readonly box: PlotBox
  readonly scale: TimeScale
  /** Lanes that a bracket stands over: their bars give way to it. */
  readonly bracketed: ReadonlySet<string>
}

/** Arrows closer than this between the same two servers are one. */
const ARROWS_APART = 3
/** Marks of a kind on a lane closer than this hide each other. */
const MARKS_APART = 8
/** More arrows than this say nothing any more. */
const MOST_ARROWS = 160
/** Where no rule says when a vote was sent, its arrow starts this far before its head. */
const SLANT = 9
const LEAST_BAR = 1.5
/** Of the plot: a longer wait says nothing about when it was sent. */
const LONGEST_WHISKER = 0.6

export function sceneOf({ bars, marks, votes, layout, box, scale, bracketed }: SceneInput): Scene {
  const rows = new Map(layout.rows.map((row) => [row.lane.key, row]))
  const x = (time: number) => box.left + scale.position(time) * box.plot
  const inRange = (item: TimelineItem) =>
    rows.has(item.lane) && item.from <= scale.range.to && endOf(item) >= scale.range.from
  const middle = (row: LaneRow) => row.middle + (bracketed.has(row.lane.key) ? row.barHeight * 0.45 : 0)
  const edge = (row: LaneRow, other: LaneRow) =>
    middle(row) + (other.middle > row.middle ? 1 : -1) * (row.barHeight / 2 + 1)

  const placedBars = bars.filter(inRange).map((item) => {
    const row = rows.get(item.lane)!
    const height = item.confidence === 'proven' ? row.barHeight : row.barHeight * 0.75
    const from = x(item.from)
    const width = Math.max(LEAST_BAR, x(item.to ?? scale.range.to) - from)
    return { item, x: from, width, y: middle(row) - height / 2, height }
  })
  const inSight = votes.filter((vote) => inRange(vote) && rows.has(vote.sender))
  const thinned = thinArrows(inSight, x, ARROWS_APART)
  const drawn = thinned.length > MOST_ARROWS ? [] : thinned
  const placedVotes = drawn.map((item) => {
    const [sender, receiver] = [rows.get(item.sender)!, rows.get(item.lane)!]
    const head = x(item.from)
    const after = item.sentAfter === null ? null : x(item.sentAfter)
    const whisker = after !== null && head - after >= 3 && head - after <= box.plot * LONGEST_WHISKER ? after : null
    return {
      item,
      ...{ x1: whisker === null ? head - Math.min(SLANT, head - box.left) : (whisker + head) / 2, x2: head, whisker },
      ...{ y1: edge(sender, receiver), y2: edge(receiver, sender), laneY: middle(sender) },
    }
  })
  const placedEnds = endedConnections(marks).flatMap((end) => {
    const [from, to] = [rows.get(`${end.ensemble}/${end.fromSid}`), rows.get(`${end.ensemble}/${end.toSid}`)]
    if (!from || !to || end.to < scale.range.from || end.from > scale.range.to) return []
    return [{ end, x1: x(end.from), y1: edge(from, to), x2: x(end.to), y2: edge(to, from) }]
  })
  return {
    bars: placedBars,
    marks: thinMarks(marks.filter(inRange), x).map((item) => ({
      item,
      span: item.span && { x1: x(item.span.from), x2: x(item.span.to) },
      x: x(item.from),
      y: middle(rows.get(item.lane)!),
    })),
    votes: placedVotes,
    ends: placedEnds.length > MOST_ARROWS ? [] : placedEnds,
    leftOut: thinned.length - drawn.length,
    unknown: layout.rows.flatMap((row) => unknownSpans(row, placedBars, box, middle(row))),
  }
}

/** The item under a point: marks and arrows within reach first, the nearest of them; then the bar. */
export function itemAt(scene: Scene, x: number, y: number, reach = 12): TimelineItem | null {
  let best: { item: TimelineItem; distance: number } | null = null
  const consider = (item: TimelineItem, px: number, py: number) => {
    const distance = Math.hypot(px - x, py - y)
    if (distance <= reach && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { item, distance }
  }
  for (const mark of scene.marks) consider(mark.item, mark.x, mark.y)
  for (const vote of scene.votes) {
    consider(vote.item, vote.x1, vote.y1)
    consider(vote.item, vote.x2, vote.y2)
  }
  const found = best as { item: TimelineItem; distance: number } | null
  if (found && found.distance <= reach / 2) return found.item
  const bar = scene.bars.find(
    (each) => x >= each.x - 1 && x <= each.x + each.width + 1 && Math.abs(y - each.y - each.height / 2) <= reach,
  )
  // Right on a bar its own body is meant, unless a mark is really close.
  return bar && (!found || Math.abs(y - bar.y - bar.height / 2) <= bar.height / 2) ? bar.item : (found?.item ?? null)
}

function thinMarks(marks: readonly Mark[], x: (time: number) => number): readonly Mark[] {
  const last = new Map<string, number>()
  return marks.filter((mark) => {
    const key = `${mark.lane} ${mark.mark}`
    const at = x(mark.from)
    if (at - (last.get(key) ?? Number.NEGATIVE_INFINITY) < MARKS_APART) return false
    last.set(key, at)
    return true
  })
}

function unknownSpans(row: LaneRow, bars: readonly PlacedBar[], box: PlotBox, y: number) {
  const spans: { key: string; x1: number; x2: number; y: number }[] = []
  let end = box.left
  for (const bar of bars.filter((each) => each.item.lane === row.lane.key)) {
    if (bar.x > end + 2) spans.push({ key: `${row.lane.key} ${end}`, x1: end, x2: bar.x, y })
    end = Math.max(end, bar.x + bar.width)
  }
  if (box.right > end + 2) spans.push({ key: `${row.lane.key} ${end}`, x1: end, x2: box.right, y })
  return spans
}
