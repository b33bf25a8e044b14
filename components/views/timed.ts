import { parseTime } from '../../lib/words/time.ts'

/** Something of the document with its times as numbers; without an end it lasts for ever. */
export interface Timed<T> {
  readonly item: T
  readonly from: number
  readonly to: number
}

/** Groups by a key, each in order of time: for questions that are asked of thousands of them. */
export function timedBy<T extends { readonly from: string; readonly to: string | null }>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly Timed<T>[]> {
  const groups = new Map<string, Timed<T>[]>()
  for (const item of items) {
    const from = parseTime(item.from)
    if (from === null) continue
    const timed = { item, from, to: parseTime(item.to) ?? Number.POSITIVE_INFINITY }
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(timed)
      else groups.set(key, [timed])
    }
  }
  for (const group of groups.values()) group.sort((a, b) => a.from - b.from)
  return groups
}

/** Place of the last one that began at or before a time; −1 where none did. */
export function lastBegun(items: readonly { readonly from: number }[], time: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.from <= time) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Those that last beyond `from` and begin before `to`, in order of time. */
export function during<T extends { readonly from: number; readonly to: number }>(
  items: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  const reach = reachOf(items)
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (reach[middle]! <= from) low = middle + 1
    else high = middle
  }
  return items.slice(low, lastBegun(items, to) + 1).filter((each) => each.to > from && each.from < to)
}

const reaches = new WeakMap<readonly unknown[], Float64Array>()

/** How far an item and all before it last: it never falls. */
function reachOf(items: readonly { readonly to: number }[]): Float64Array {
  const known = reaches.get(items)
  if (known) return known
  let most = Number.NEGATIVE_INFINITY
  const reach = Float64Array.from(items, ({ to }) => {
    most = Math.max(most, to)
    return most
  })
  reaches.set(items, reach)
  return reach
}
