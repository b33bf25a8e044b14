/**
 * How the broker searches an index (specs: Kafka on disk, 6.13, step 2): the last 8,192 bytes are kept warm, so the entry
 * at their beginning is compared first, and only the half that can hold the target is searched.
 */

/** Entries in 8,192 bytes, but the one compared first. */
export const WARM_ENTRIES = { offset: 1_024, time: 682 } as const

export interface Probe {
  readonly low: number
  readonly high: number
  /** Number of the entry that was read. */
  readonly entry: number
  /** Its offset, or its time. */
  readonly value: number
  readonly outcome: 'below' | 'above' | 'exact'
}

export interface IndexSearch {
  /** The first entry of the warm section, which is compared first. */
  readonly warmFrom: number
  readonly warmValue: number
  /** Which part was searched; null where the first entry is above the target. */
  readonly searched: { readonly low: number; readonly high: number } | null
  readonly probes: readonly Probe[]
  /** The last entry that is not above the target; -1 where none is. */
  readonly found: number
  /** Entries that were read, one after another; the same one twice counts twice, as the broker reads it twice. */
  readonly read: number
}

/** Searches `count` entries (at least one) for the last one that is not above the target. */
export async function searchIndex(
  valueAt: (entry: number) => Promise<number>,
  count: number,
  warmEntries: number,
  target: number,
): Promise<IndexSearch> {
  const warmFrom = Math.max(0, count - 1 - warmEntries)
  const warmValue = await valueAt(warmFrom)
  const isWarm = warmValue < target
  let read = 1
  if (!isWarm) {
    read += 1
    if ((await valueAt(0)) > target) return { warmFrom, warmValue, searched: null, probes: [], found: -1, read }
  }
  const searched = isWarm ? { low: warmFrom, high: count - 1 } : { low: 0, high: warmFrom }
  const probes: Probe[] = []
  let { low, high } = searched
  while (low < high) {
    const entry = Math.floor((low + high + 1) / 2)
    const value = await valueAt(entry)
    read += 1
    const outcome = value > target ? 'above' : value < target ? 'below' : 'exact'
    probes.push({ low, high, entry, value, outcome })
    if (outcome === 'exact') return { warmFrom, warmValue, searched, probes, found: entry, read }
    if (outcome === 'above') high = entry - 1
    else low = entry
  }
  return { warmFrom, warmValue, searched, probes, found: low, read }
}
