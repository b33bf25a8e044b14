import { words } from '@/lib/language/words'
import type { Batch, IndexEntry } from '../segment-row'

/** The stretch of the log that is drawn, in bytes. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface MapRows {
  readonly batches: readonly Batch[]
  /** One in so many batches is among them; 1: each. */
  readonly everyBatch: number
  readonly entries: readonly IndexEntry[]
  readonly everyEntry: number
  readonly batchTotal: number
  readonly entryTotal: number
  readonly stretch: Stretch
  /** The stretch begins where the segment does. */
  readonly fromStart: boolean
}

export interface PlotBox {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface MapScale {
  x(position: number): number
  y(offset: number): number
  /** Byte at a pixel. */
  position(x: number): number
  readonly offsets: { readonly low: number; readonly high: number }
}

/** A missing stretch of offsets between two batches that stand side by side. */
export interface OffsetGap {
  readonly position: number
  readonly from: number
  readonly to: number
  readonly missing: number
}

export function mapScale({ batches, entries, stretch }: MapRows, base: number, plot: PlotBox): MapScale {
  const offsets = [
    ...batches.flatMap(({ baseOffset, lastOffset }) => [baseOffset, lastOffset]),
    ...entries.map((e) => e.offset),
  ]
  const low = Math.min(...(stretch.from === 0 ? [base] : []), ...offsets, Number.MAX_SAFE_INTEGER)
  const high = Math.max(low + 1, ...offsets)
  const bytes = Math.max(1, stretch.to - stretch.from)
  return {
    x: (position) => plot.left + ((position - stretch.from) / bytes) * (plot.right - plot.left),
    y: (offset) => plot.bottom - ((offset - low) / (high - low)) * (plot.bottom - plot.top),
    position: (x) => stretch.from + ((x - plot.left) / (plot.right - plot.left)) * bytes,
    offsets: { low, high },
  }
}

/** Steps: in a batch's bytes the line stands at its last offset. Without batches, at the offset of the entry before. */
export function stepPath({ batches, entries, fromStart }: MapRows, base: number, scale: MapScale): string {
  const steps =
    batches.length > 0
      ? batches.map(({ position, lastOffset }) => [position, lastOffset] as const)
      : [
          ...(fromStart ? [[0, base] as const] : []),
          ...entries.map(({ position, offset }) => [position, offset] as const),
        ]
  let path = ''
  for (const [i, [position, offset]] of steps.entries()) {
    const x = round(scale.x(position))
    path += i === 0 ? `M${x} ${round(scale.y(offset))}` : `H${x}V${round(scale.y(offset))}`
  }
  const last = batches.at(-1)
  return last === undefined ? path : `${path}H${round(scale.x(last.position + last.size))}`
}

/** Only between batches that are both drawn: with one in so many of them, nothing is said of what lies between. */
export function offsetGaps({ batches, everyBatch }: MapRows): readonly OffsetGap[] {
  if (everyBatch > 1) return []
  return batches.flatMap((batch, i) => {
    const before = batches[i - 1]
    const missing = before === undefined ? 0 : batch.baseOffset - before.lastOffset - 1
    return missing > 0 ? [{ position: batch.position, from: before!.lastOffset, to: batch.baseOffset, missing }] : []
  })
}

/** Whole numbers at round distances, at most so many. */
export function roundTicks(low: number, high: number, most: number): readonly number[] {
  const least = Math.max(1, (high - low) / Math.max(1, most))
  const power = 10 ** Math.floor(Math.log10(least))
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= least)!
  const ticks: number[] = []
  for (let tick = Math.ceil(low / step) * step; tick <= high; tick += step) ticks.push(tick)
  return ticks
}

/** `7 entries, positions 34 112 to 241 803, steps 34 021 to 35 909 bytes`. */
export function mapSummary(
  { batches, entries, batchTotal, entryTotal }: MapRows,
  group: (n: number) => string,
): string {
  const { summary } = words.segmentMap
  const parts = []
  if (batchTotal > 0) parts.push(words.batches.count(batchTotal, group(batchTotal)))
  if (entryTotal > 0) parts.push(words.offsets.entries(entryTotal, group(entryTotal)))
  const positions = (batches.length > 0 ? batches : entries).map(({ position }) => position)
  if (positions.length > 0) parts.push(summary.positions(group(positions[0]!), group(positions.at(-1)!)))
  const steps = positions.slice(1).map((position, i) => position - positions[i]!)
  if (steps.length > 0) parts.push(summary.steps(group(Math.min(...steps)), group(Math.max(...steps))))
  return words.offsets.list(parts)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
