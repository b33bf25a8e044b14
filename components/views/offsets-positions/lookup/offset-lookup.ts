import type { SegmentEntry } from '@/lib/analysis/document'
import { groupDigits } from '@/lib/words/size'
import { searchOffsets } from './index-steps'
import { scanLog } from './scan-steps'
import { type Lookup, type LookupFiles, LookupTrace } from './trace'

/**
 * As the broker looks up an offset (specs: Kafka on disk, 6.13): the segment with the largest base offset not above it, the entry
 * of its index not above it, and from there the first batch that ends at it or later, if need be in a later segment. Without
 * the log it ends at the entry.
 */
export async function lookUpOffset(from: LookupFiles, offset: number): Promise<Lookup> {
  const trace = new LookupTrace({ kind: 'offset', value: offset })
  const { segments } = from.partition
  const first = segments.findLastIndex(({ baseOffset }) => baseOffset <= offset)
  if (first < 0) return trace.end(`No segment begins at or below offset ${groupDigits(offset)}.`)
  for (const [i, segment] of segments.slice(first).entries()) {
    const words = i === 0 ? 'Largest base not above the offset' : 'The next one, read from its first byte'
    trace.step(i === 0 ? 'Segment.' : 'Next segment.', `${words}: ${groupDigits(segment.baseOffset)}`, { segment })
    const hit = i === 0 ? await searchOffsets(from, trace, segment, offset) : { entry: null }
    const position = positionStep(trace, segment, hit)
    const batch = await scanLog(from, trace, segment, position, {
      until: 'last offset ≥ target',
      has: ({ lastOffset }) => lastOffset >= offset,
    })
    if (batch === 'none' && i === 0 && segments.length > first + 1) continue
    if (batch === 'none' || batch === 'stopped') break
    if (batch !== 'absent') {
      const found = batch.baseOffset > offset ? 'no batch holds it; the next one is' : 'the batch that holds it is'
      const text = `Offset ${groupDigits(offset)}: ${found} at position ${groupDigits(batch.position)}`
      return trace.end({ segment, evidence: batch.evidence, text })
    }
    if (!hit?.entry) return trace.end(`Offset ${groupDigits(offset)}: no file here tells where it is.`)
    const { entry } = hit
    const near = entry.offset === offset ? 'exact entry' : `nearest entry ${groupDigits(entry.offset)}`
    const text = `Offset ${groupDigits(offset)}: ${near}, position ${groupDigits(entry.position)}`
    return trace.end({ segment, evidence: entry.evidence, text })
  }
  const base = groupDigits(segments[first]!.baseOffset)
  return trace.end(`Offset ${groupDigits(offset)} is after the last one of the segment with base offset ${base}.`)
}

/** Where the scan begins: at the entry's position, or at the segment's first byte. */
export function positionStep(
  trace: LookupTrace,
  segment: SegmentEntry,
  hit: Awaited<ReturnType<typeof searchOffsets>>,
): number {
  if (hit?.entry) {
    const { position, offset, evidence } = hit.entry
    const text = `${groupDigits(position)}, start of the batch ending at ${groupDigits(offset)}`
    trace.step('Position', text, { segment, position, evidence })
    return position
  }
  trace.step(
    'Position',
    hit === null ? '0: without an index from the segment’s first byte' : '0, the segment’s first byte',
    {
      segment,
      position: 0,
    },
  )
  return 0
}
