import type { TimeRange } from '../engine/queries.ts'
import { gapsWithoutLines } from './quiet-gaps.ts'
import { cutIntoZones, shareOfWidth } from './zones.ts'

/**
 * One piecewise linear scale for all panes on the time axis (ui.md, section 4): `position` gives 0 to 1 across the plot,
 * `timeAt` is its inverse. Folded gaps are narrow pieces of their own; zones are linear pieces with a scale each.
 */
export interface TimeScale {
  readonly range: TimeRange
  readonly pieces: readonly TimePiece[]
  position(time: number): number
  timeAt(position: number): number
}

export interface TimePiece {
  readonly kind: 'zone' | 'fold'
  readonly from: number
  readonly to: number
  /** 0 to 1 across the plot. */
  readonly start: number
  readonly end: number
  /** Folds: no file covers it, or files cover it and were quiet. */
  readonly covered: boolean
}

export interface ScaleInput {
  readonly range: TimeRange
  /** Times at which a line was written or something is drawn, in any order; equal ones count once. */
  readonly instants: readonly number[]
  /** Those of them that something is drawn at: zones are made for these. Without enough of them, for all instants. */
  readonly events?: readonly number[]
  /** Times that some file covers, in any order; they may overlap. */
  readonly coverage: readonly TimeRange[]
  /** Pixels from the left edge of the plot to its right edge, without the gutter. */
  readonly width: number
  readonly fold: boolean
}

/** Pixels of a folded gap. */
export const FOLD_WIDTH = 30
/** On a narrow plot folds leave at least this much to the zones. */
const MOST_FOR_FOLDS = 0.4
/** Fewer say nothing about where a scale should be wide. */
const FEWEST_MARKS = 8

/** The scale of a range: linear, or with its quiet gaps folded and its dense parts widened. */
export function foldedScale({ range, instants, events = instants, coverage, width, fold }: ScaleInput): TimeScale {
  const whole = { from: range.from, to: Math.max(range.to, range.from + 1) }
  if (!fold || !(width > 0)) return scaleOf([{ ...linear(whole), start: 0, end: 1 }])
  const distinct = distinctWithin(instants, whole)
  const gaps = gapsWithoutLines(distinct, whole, coverage)
  const drawn = distinctWithin(events, whole)
  const dense = drawn.length >= FEWEST_MARKS ? drawn : distinct
  const zones = cutIntoZones(between(gaps, whole), dense)
  const foldShare = Math.min(FOLD_WIDTH / width, MOST_FOR_FOLDS / Math.max(1, gaps.length))
  const shares = shareOfWidth(zones, dense).map((share) => share * (1 - foldShare * gaps.length))
  const pieces = [
    ...zones.map((zone, i) => ({ ...linear(zone), share: shares[i]! })),
    ...gaps.map((gap) => ({ ...gap, kind: 'fold' as const, share: foldShare })),
  ].sort((a, b) => a.from - b.from)
  let start = 0
  return scaleOf(
    pieces.map(({ share, ...piece }, i) => {
      const end = i === pieces.length - 1 ? 1 : start + share
      const placed = { ...piece, start, end }
      start = end
      return placed
    }),
  )
}

const COLUMNS = 200
const DENSE_COLUMNS = COLUMNS * 0.05

/** Whether a linear scale would squeeze half of all marks into 5 % of the width: then folding is on by default. */
export function shouldFold(range: TimeRange, marks: readonly number[]): boolean {
  const columns = new Uint32Array(COLUMNS)
  let inside = 0
  for (const time of marks) {
    if (!(time >= range.from && time < range.to)) continue
    columns[Math.min(COLUMNS - 1, Math.floor(((time - range.from) / (range.to - range.from)) * COLUMNS))]! += 1
    inside += 1
  }
  if (inside < FEWEST_MARKS) return false
  const densest = columns.sort((a, b) => b - a).subarray(0, DENSE_COLUMNS)
  return densest.reduce((sum, n) => sum + n, 0) >= inside / 2
}

function linear(range: TimeRange) {
  return { kind: 'zone' as const, from: range.from, to: range.to, covered: true }
}

/** Sorted and without repeats. */
function distinctWithin(instants: readonly number[], range: TimeRange): readonly number[] {
  const sorted = Float64Array.from(instants.filter((time) => time >= range.from && time <= range.to)).sort()
  return Array.from(sorted.filter((time, i) => i === 0 || time !== sorted[i - 1]))
}

function between(gaps: readonly TimeRange[], whole: TimeRange): readonly TimeRange[] {
  const edges = [whole.from, ...gaps.flatMap((gap) => [gap.from, gap.to]), whole.to]
  const rest: TimeRange[] = []
  for (let i = 0; i < edges.length; i += 2) {
    if (edges[i + 1]! > edges[i]!) rest.push({ from: edges[i]!, to: edges[i + 1]! })
  }
  return rest
}

function scaleOf(pieces: readonly TimePiece[]): TimeScale {
  const first = pieces[0]!
  const last = pieces[pieces.length - 1]!
  return {
    range: { from: first.from, to: last.to },
    pieces,
    position(time) {
      if (!(time > first.from)) return 0
      if (time >= last.to) return 1
      const piece = pieces.find((each) => time < each.to) ?? last
      return piece.start + ((time - piece.from) / (piece.to - piece.from)) * (piece.end - piece.start)
    },
    timeAt(position) {
      if (!(position > 0)) return first.from
      if (position >= 1) return last.to
      const piece = pieces.find((each) => position < each.end) ?? last
      return piece.from + ((position - piece.start) / (piece.end - piece.start)) * (piece.to - piece.from)
    },
  }
}
