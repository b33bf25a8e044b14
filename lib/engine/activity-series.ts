import { columnOf } from '../columns/decimate.ts'
import { rankOfKey } from '../columns/merge.ts'
import { lineInFile } from '../model/opened-file.ts'
import { formatEvidence } from '../words/evidence.ts'
import { type LineIndex, type LineRun, spanOf } from './line-index.ts'
import type { Series, SeriesPoint, TimeRange } from './queries.ts'

/** Consecutive rows with the same time; `row` is the first of them in its chunk. */
interface Instant {
  readonly time: number
  readonly row: number
  count: number
}

/** Rows of a chunk that are summed up once: the whole is looked through again and again while files are read. */
interface Block {
  readonly from: number
  readonly to: number
  readonly lowest: number
  readonly highest: number
  /** Rows with a time. */
  readonly dated: number
  readonly busiest: Instant
}

const BLOCK = 256
const known = new WeakMap<Float64Array, Block[]>()

/** Lines of all logs by instant: of each pixel column the instant with the most lines. */
export function activitySeries(index: LineIndex, range: TimeRange, width: number): Series {
  const columns = new Map<number, { instant: Instant; run: LineRun }>()
  const columnAt = (time: number) => columnOf(time, range.from, range.to, Math.max(1, width))
  let total = 0
  const consider = (instant: Instant, run: LineRun) => {
    const column = columnAt(instant.time)
    const best = columns.get(column)
    if (best === undefined || instant.count > best.instant.count) columns.set(column, { instant, run })
  }
  const seen = new Set<Float64Array>()
  for (const run of index.runs) {
    if (seen.has(run.clock)) continue // a chunk may be several runs; its blocks are looked at once
    seen.add(run.clock)
    for (const block of blocksOf(run.clock)) {
      if (!(block.highest >= range.from && block.lowest < range.to)) continue
      const inside = block.lowest >= range.from && block.highest < range.to
      if (inside && columnAt(block.lowest) === columnAt(block.highest)) {
        total += block.dated
        consider(block.busiest, run)
        continue
      }
      for (const instant of instantsOf(run.clock, block.from, block.to)) {
        if (!(instant.time >= range.from && instant.time < range.to)) continue
        total += instant.count
        consider(instant, run)
      }
    }
  }
  const runs = index.runs.map((run) => run.times)
  const isOneFile = index.runs.every((run) => run.file.id === index.runs[0]!.file.id)
  const everywhere = (time: number) => (isOneFile ? 0 : rankOfKey(runs, time + 1) - rankOfKey(runs, time))
  const points = [...columns.values()]
    .sort((a, b) => a.instant.time - b.instant.time)
    .map(({ instant, run }) => pointOf(instant, run, everywhere(instant.time)))
  return { id: 'activity', points, total }
}

function blocksOf(clock: Float64Array): Block[] {
  const kept = known.get(clock)
  if (kept !== undefined) return kept
  const blocks: Block[] = []
  for (let from = 0; from < clock.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, clock.length)
    let busiest: Instant | null = null
    let lowest = Number.POSITIVE_INFINITY
    let highest = Number.NEGATIVE_INFINITY
    let dated = 0
    for (const instant of instantsOf(clock, from, to)) {
      dated += instant.count
      lowest = Math.min(lowest, instant.time)
      highest = Math.max(highest, instant.time)
      if (busiest === null || instant.count > busiest.count) busiest = instant
    }
    if (busiest !== null) blocks.push({ from, to, lowest, highest, dated, busiest })
  }
  known.set(clock, blocks)
  return blocks
}

function* instantsOf(clock: Float64Array, from: number, to: number): Generator<Instant> {
  let instant: Instant | null = null
  for (let row = from; row < to; row++) {
    const time = Math.floor(clock[row]!)
    if (Number.isNaN(time)) continue
    if (instant !== null && instant.time === time) {
      instant.count += 1
      continue
    }
    if (instant !== null) yield instant
    instant = { time, row, count: 1 }
  }
  if (instant !== null) yield instant
}

/** `everywhere`: lines of all files at that instant. */
function pointOf({ time, row, count }: Instant, run: LineRun, everywhere: number): SeriesPoint {
  const line = lineInFile(run.part, (run.chunk.columns.line as Uint32Array)[row]!)
  const evidence = formatEvidence({ file: run.file.id, ...spanOf(run, row), line })
  return { time, value: Math.max(count, everywhere), ensemble: null, sid: null, evidence }
}
