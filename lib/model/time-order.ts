import { lowerBound, upperBound } from '../columns/search.ts'

/** Things in time order, found by time without looking at all of them: a server that flaps has very many elections. */
export class TimeOrder<T> {
  readonly items: readonly T[]
  readonly #times: Float64Array

  /** `items` are in time order already. */
  constructor(items: readonly T[], timeOf: (item: T) => number) {
    this.items = items
    this.#times = Float64Array.from(items, timeOf)
  }

  /** Those with a time in [from, to], both ends included. */
  between(from: number, to: number): readonly T[] {
    return this.items.slice(lowerBound(this.#times, from), upperBound(this.#times, to))
  }
}

/** One order for each key, which keeps the time order of the whole. */
export function ordersBy<T, K>(
  items: readonly T[],
  keyOf: (item: T) => K,
  timeOf: (item: T) => number,
): Map<K, TimeOrder<T>> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return new Map([...groups].map(([key, group]) => [key, new TimeOrder(group, timeOf)]))
}
