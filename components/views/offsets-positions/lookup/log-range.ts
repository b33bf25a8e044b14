import type { PartitionEntry, SegmentEntry } from '@/lib/analysis/document'

/** Segments that the broker reads: those whose files have no suffix. */
export function liveSegments({ segments }: Pick<PartitionEntry, 'segments'>): readonly SegmentEntry[] {
  return segments.filter(({ state }) => state === 'live')
}

/** The offset that the next record would get; null where the last segment's log is not here. */
export function logEndOffset(live: readonly SegmentEntry[]): number | null {
  const last = live.at(-1)
  if (last === undefined || last.batches === null) return null
  return last.lastOffset === null ? last.baseOffset : last.lastOffset + 1
}
