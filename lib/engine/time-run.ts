import type { SortedRun } from '../columns/merge.ts'

/** A clock that steps back further than this (ms) begins a new run; less is threads of one process passing each other. */
export const JITTER = 2_000
/** Rows between two known keys. */
const BLOCK = 4_096

/**
 * Consecutive rows of one chunk of log entries as a sorted run. Its key is the time, or that of the row before where there is none
 * or it is a little lower: lines of one file keep their order. Only every 4,096th key is kept; those between are found again.
 */
export class TimeRun implements SortedRun {
  readonly length: number
  readonly firstKey: number
  readonly lastKey: number
  readonly #times: Float64Array
  readonly #from: number
  /** Key before the first row of each block. */
  readonly #floors: Float64Array
  /** The last answer, from which the next row's key is one step away. */
  #row = -2
  #key = 0

  constructor(times: Float64Array, from: number, to: number, floor: number) {
    this.#times = times
    this.#from = from
    this.length = to - from
    this.#floors = new Float64Array(Math.ceil(this.length / BLOCK))
    let key = Number.isFinite(floor) ? floor : firstTime(times, from, to)
    this.firstKey = Math.max(key, keyOf(times[from]!, key))
    for (let row = 0; row < this.length; row++) {
      if (row % BLOCK === 0) this.#floors[row / BLOCK] = key
      const next = keyOf(times[from + row]!, key)
      if (next > key) key = next
    }
    this.lastKey = key
  }

  keyAt(row: number): number {
    if (row !== this.#row) {
      let at = row - 1 === this.#row ? row : row - (row % BLOCK)
      let key = at === row && row - 1 === this.#row ? this.#key : this.#floors[Math.floor(row / BLOCK)]!
      for (; at <= row; at++) key = Math.max(key, keyOf(this.#times[this.#from + at]!, key))
      this.#row = row
      this.#key = key
    }
    return this.#key
  }

  rowsBelow(key: number): number {
    if (key <= this.firstKey) return 0
    if (key > this.lastKey) return this.length
    let block = this.#floors.length - 1
    while (block > 0 && this.#floors[block]! >= key) block -= 1
    let row = block * BLOCK
    for (; row < this.length; row++) if (keyOf(this.#times[this.#from + row]!, Number.NEGATIVE_INFINITY) >= key) break
    return row
  }
}

/** Whole milliseconds; what comes before stands in for a time that is not there. */
function keyOf(time: number, before: number): number {
  return Number.isNaN(time) ? before : Math.floor(time)
}

function firstTime(times: Float64Array, from: number, to: number): number {
  for (let row = from; row < to; row++) if (!Number.isNaN(times[row]!)) return Math.floor(times[row]!)
  return 0
}

/** Cuts a chunk where its clock steps back for good. `floor` is the last key of the chunk before, if that is of the same file. */
export function runsOf(times: Float64Array, floor: number): { run: TimeRun; from: number }[] {
  const runs: { run: TimeRun; from: number }[] = []
  let from = 0
  let key = floor
  let runFloor = floor
  for (let row = 0; row < times.length; row++) {
    const time = times[row]!
    if (time < key - JITTER) {
      if (row > from) runs.push({ run: new TimeRun(times, from, row, runFloor), from })
      from = row
      runFloor = Number.NEGATIVE_INFINITY
      key = time
    } else if (time > key) key = time
  }
  if (times.length > from) runs.push({ run: new TimeRun(times, from, times.length, runFloor), from })
  return runs
}
