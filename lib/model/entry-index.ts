import { lowerBound } from '../columns/search.ts'
import type { LogReader } from './log-reader.ts'
import type { ServerLog, Stretch } from './server-log.ts'
import { follows } from './unread.ts'
import type { Entry, Gap } from './workspace.ts'

/** Rows whose times are summed up together. */
const BLOCK = 4_096

interface Block {
  readonly stretch: Stretch
  readonly firstRow: number
  readonly endRow: number
  /** Lowest and highest time of its rows; +∞ and -∞ where none has one. */
  readonly lowest: number
  readonly highest: number
}

/**
 * Finds records of a log by time without making objects of them. Times need not rise: a clock that steps back is evidence,
 * so every block says what it spans and is looked into when it may hold the answer.
 */
export class EntryIndex {
  readonly #reader: LogReader
  readonly #blocks: readonly Block[]
  /** The highest time of a block and all before it, and the lowest of it and all after: both rise, so both can be searched. */
  readonly #highest: Float64Array
  readonly #lowest: Float64Array
  #read: { readonly block: Block; readonly times: Float64Array } | null = null

  constructor(log: ServerLog, reader: LogReader) {
    this.#reader = reader
    this.#blocks = log.stretches.flatMap(blocksOf)
    const count = this.#blocks.length
    this.#highest = new Float64Array(count)
    this.#lowest = new Float64Array(count)
    let highest = Number.NEGATIVE_INFINITY
    let lowest = Number.POSITIVE_INFINITY
    for (let i = 0; i < count; i++) {
      highest = Math.max(highest, this.#blocks[i]!.highest)
      lowest = Math.min(lowest, this.#blocks[count - 1 - i]!.lowest)
      this.#highest[i] = highest
      this.#lowest[count - 1 - i] = lowest
    }
  }

  /** Questions about an incident come together, and are mostly about one block. */
  #timesOf(block: Block): Float64Array {
    if (this.#read?.block !== block) this.#read = { block, times: timesOf(block) }
    return this.#read.times
  }

  /** The latest record with a time before this one. */
  lastBefore(time: number): Entry | null {
    // from the next block on nothing is earlier than `time`
    const block = this.#blocks[lowerBound(this.#lowest, time) - 1]
    if (block === undefined) return null
    const times = this.#timesOf(block)
    let best = -1
    for (let at = times.length - 1; at >= 0; at--)
      if (times[at]! < time && (best < 0 || times[at]! > times[best]!)) best = at
    return this.#reader.entryAt(block.stretch, block.firstRow + best)
  }

  /** The first record in file order with this time or a later one. */
  firstFrom(time: number): Entry | null {
    const block = this.#blocks[lowerBound(this.#highest, time)]
    if (block === undefined || Number.isNaN(time)) return null
    const at = this.#timesOf(block).findIndex((value) => value >= time)
    return this.#reader.entryAt(block.stretch, block.firstRow + at)
  }

  count(from: number, to: number): number {
    let count = 0
    const end = lowerBound(this.#lowest, to)
    for (let i = lowerBound(this.#highest, from); i < end; i++) {
      const block = this.#blocks[i]!
      if (!(block.highest >= from && block.lowest < to)) continue
      const times = this.#timesOf(block)
      for (let at = 0; at < times.length; at++) if (times[at]! >= from && times[at]! < to) count += 1
    }
    return count
  }

  gaps(minMs: number): Gap[] {
    const gaps: Gap[] = []
    let last: { stretch: Stretch; row: number; time: number } | null = null
    for (const block of this.#blocks) {
      const times = timesOf(block)
      // what is not read yet is not silence
      if (last !== null && !follows(last.stretch, block.stretch)) last = null
      for (let at = 0; at < times.length; at++) {
        const time = times[at]!
        if (Number.isNaN(time)) continue
        if (last !== null && time - last.time >= minMs) {
          gaps.push({
            from: last.time,
            to: time,
            before: evidence(this.#reader.entryAt(last.stretch, last.row)),
            after: evidence(this.#reader.entryAt(block.stretch, block.firstRow + at)),
          })
        }
        last = { stretch: block.stretch, row: block.firstRow + at, time }
      }
    }
    return gaps
  }
}

function evidence({ file, start, end, line }: Entry): Gap['before'] {
  return { file, start, end, line }
}

function blocksOf(stretch: Stretch): Block[] {
  const blocks: Block[] = []
  for (let firstRow = stretch.firstRow; firstRow < stretch.endRow; firstRow += BLOCK) {
    const bare = { stretch, firstRow, endRow: Math.min(firstRow + BLOCK, stretch.endRow) }
    let lowest = Number.POSITIVE_INFINITY
    let highest = Number.NEGATIVE_INFINITY
    for (const time of timesOf(bare)) {
      if (time < lowest) lowest = time
      if (time > highest) highest = time
    }
    blocks.push({ ...bare, lowest, highest })
  }
  return blocks
}

/** Times of a block's rows, read straight from the columns. */
function timesOf({ stretch, firstRow, endRow }: Pick<Block, 'stretch' | 'firstRow' | 'endRow'>): Float64Array {
  const times = new Float64Array(endRow - firstRow)
  let { chunk, at } = stretch.entries.locate(firstRow)
  let next = stretch.entries.chunks.indexOf(chunk) + 1
  let column = chunk.columns.time as Float64Array
  for (let i = 0; i < times.length; i++) {
    if (at === chunk.length) {
      chunk = stretch.entries.chunks[next]!
      next += 1
      column = chunk.columns.time as Float64Array
      at = 0
    }
    const written = column[at]!
    times[i] = written - stretch.zone.offsetAt(written)
    at += 1
  }
  return times
}
