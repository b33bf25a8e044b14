import { lowerBound, upperBound } from '../columns/search.ts'

interface Interval {
  readonly from: number
  /** Null: open. */
  readonly to: number | null
}

/** Intervals in the order of their beginnings, however they overlap, found by time without looking at all of them. */
export class Intervals<T extends Interval> {
  readonly items: readonly T[]
  readonly #from: Float64Array
  /** The latest end of an interval and all before it: it rises, so it can be searched. */
  readonly #reach: Float64Array

  /** `items` are in the order of `from` already. */
  constructor(items: readonly T[]) {
    this.items = items
    this.#from = Float64Array.from(items, ({ from }) => from)
    this.#reach = new Float64Array(items.length)
    let reach = Number.NEGATIVE_INFINITY
    for (const [i, { to }] of items.entries()) {
      reach = Math.max(reach, to ?? Number.POSITIVE_INFINITY)
      this.#reach[i] = reach
    }
  }

  /** Those that begin in [from, to]. */
  beginning(from: number, to: number): readonly T[] {
    return this.items.slice(lowerBound(this.#from, from), upperBound(this.#from, to))
  }

  /** The first that fits, of those that begin at this time or later. */
  firstFrom(time: number, fits: (item: T) => boolean): T | null {
    for (let row = this.rowFrom(time); row < this.items.length; row++)
      if (fits(this.items[row]!)) return this.items[row]!
    return null
  }

  /** Row of the first that begins at this time or later. */
  rowFrom(time: number): number {
    return lowerBound(this.#from, time)
  }

  /** The last that begins at this time or earlier. */
  begunBy(time: number): T | null {
    return this.items[upperBound(this.#from, time) - 1] ?? null
  }

  /** The first that begins later. */
  beginningAfter(time: number): T | null {
    return this.items[upperBound(this.#from, time)] ?? null
  }

  /** Those that have an instant in common with [from, to]. */
  touching(from: number, to: number): readonly T[] {
    const end = upperBound(this.#from, to)
    return this.items
      .slice(lowerBound(this.#reach, from, 0, end), end)
      .filter((item) => item.to === null || item.to >= from)
  }

  /** The latest end among those that begin at this time or earlier; -∞ where none does. */
  reachBy(time: number): number {
    return this.#reach[upperBound(this.#from, time) - 1] ?? Number.NEGATIVE_INFINITY
  }
}
