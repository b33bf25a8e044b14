import { lowerBound, upperBound } from '../columns/search.ts'

/** Things in time order, found by time without looking at all of them: a server that flaps has very many elections. */
export class TimeOrder<T> {
  readonly items: readonly T[]
  readonly #times: Float64Array
  /** Things without a time come before all others. */
  readonly #first: number

  /** `items` are in time order already. */
  constructor(items: readonly T[], timeOf: (item: T) => number) {
    this.items = items
    this.#times = Float64Array.from(items, timeOf)
    let first = 0
    while (first < this.#times.length && Number.isNaN(this.#times[first]!)) first += 1
    this.#first = first
  }

  /** Those with a time in [from, to], both ends included. */
  between(from: number, to: number): readonly T[] {
    return this.items.slice(lowerBound(this.#times, from, this.#first), upperBound(this.#times, to, this.#first))
  }

  /** Row of the first with this time or a later one. */
  rowFrom(time: number): number {
    return lowerBound(this.#times, time, this.#first)
  }

  /** The first with a later time. */
  after(time: number): T | null {
    return this.items[upperBound(this.#times, time, this.#first)] ?? null
  }

  /** The last with this time or an earlier one. */
  until(time: number): T | null {
    const end = upperBound(this.#times, time, this.#first)
    return end > this.#first ? this.items[end - 1]! : null
  }
}

/** One order for each key, which keeps the time order of the whole. */
export function ordersBy<T, K>(
  items: readonly T[],
  keyOf: (item: T) => K,
  timeOf: (item: T) => number,
): Map<K, TimeOrder<T>> {
  return new Map([...groupsBy(items, keyOf)].map(([key, group]) => [key, new TimeOrder(group, timeOf)]))
}

/** Things by a key, in the order in which they come. */
export function groupsBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
