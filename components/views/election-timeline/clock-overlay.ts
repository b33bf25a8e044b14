import type { AnalysisDocument } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import type { TimeScale } from '@/lib/timeline/time-scale'
import { formatClock } from '../../../lib/words/time.ts'
import type { PlotBox } from '../../charts/plot-box'
import { type ClockShift, type ReferenceClock, shiftOf, spanAt, unprovenOrders } from './clock-spans'
import type { LaneLayout, LaneRow } from './lane-layout'
import type { Scene } from './scene'
import type { TimelineItem } from './timeline-item'

/** How far a clock can be off, drawn at its marks; and where that leaves an order open. No mark moves. */
export interface ClockOverlay {
  readonly reference: ReferenceClock
  readonly whiskers: readonly Whisker[]
  readonly unproven: readonly { readonly x1: number; readonly x2: number }[]
  /** Of each lane with lines of its own. */
  readonly shifts: ReadonlyMap<string, ClockShift>
}

export interface Whisker {
  /** Of the mark. */
  readonly x: number
  readonly y: number
  /** Null: nothing bounds that side. */
  readonly from: number | null
  readonly to: number | null
}

const LEAST_WHISKER = 1
const LEVELS = 3
const LEVEL = 3
const LEAST_BRACKET = 3

export function clockOverlayOf(
  document: AnalysisDocument,
  reference: ReferenceClock,
  { scene, layout, box, scale }: { scene: Scene; layout: LaneLayout; box: PlotBox; scale: TimeScale },
): ClockOverlay {
  const rows = layout.rows.filter(({ lane }) => lane.hasFiles && lane.ensemble === reference.ensemble)
  const shifts = new Map(rows.map(({ lane }) => [lane.key, shiftOf(document.clockOffsets, reference, lane.sid)]))
  const { range } = scale
  const x = (time: number) => box.left + scale.position(Math.min(range.to, Math.max(range.from, time))) * box.plot
  // Votes are left out: they are many, and their arrows show which came first.
  const placed = [
    ...scene.bars.filter(({ item }) => item.from >= range.from && item.evidence.length > 0),
    ...scene.marks,
  ].flatMap(({ item, x }) => {
    const shift = shifts.get(item.lane)
    return shift === undefined ? [] : [{ item, x, span: spanAt(item.from, shift) }]
  })
  return {
    reference,
    shifts,
    whiskers: rows.flatMap((row) => {
      const own = placed
        .filter(({ item }) => item.lane === row.lane.key)
        .map(({ x: at, span }) => ({ x: at, from: span.from && x(span.from), to: span.to && x(span.to) }))
      return staggered(own, row)
    }),
    unproven: unprovenOrders(
      placed.map(({ item, span }) => ({ lane: item.lane, ...span })),
      range,
    )
      .map(({ from, to }) => ({ x1: x(from), x2: x(to) }))
      .filter(({ x1, x2 }) => x2 - x1 >= LEAST_BRACKET),
  }
}

/** Under the bars, so that labels stay free; neighbours that overlap stand under each other. */
function staggered(whiskers: readonly Omit<Whisker, 'y'>[], { middle, barHeight }: LaneRow): readonly Whisker[] {
  const ends: number[] = []
  return [...whiskers]
    .sort((a, b) => a.x - b.x)
    .filter(({ from, to }) => from === null || to === null || to - from > LEAST_WHISKER)
    .map((whisker) => {
      const free = ends.findIndex((end) => end < (whisker.from ?? whisker.x))
      const level = free >= 0 ? free : ends.length % LEVELS
      ends[level] = whisker.to ?? whisker.x
      return { ...whisker, y: middle + barHeight / 2 + LEVEL * (level + 1) }
    })
}

/** `06:01.250 to 06:01.290 by the clock of 1`: what hovering adds while the overlay is on. */
export function otherClockText({ reference, shifts }: ClockOverlay, item: TimelineItem): string | null {
  const shift = shifts.get(item.lane)
  if (shift === undefined || item.sid === reference.sid) return null
  const { from, to } = spanAt(item.from, shift)
  const clock = (time: number | null) => (time === null ? null : formatClock(time))
  return words.timeline.clocks.by(reference.sid, clock(from), clock(to))
}
