import type { SegmentEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import { searchOffsets } from './index-steps'
import { liveSegments, logEndOffset } from './log-range'
import { scanLog } from './scan-steps'
import { type Lookup, type LookupFiles, LookupTrace } from './trace'

/**
 * As the broker looks up an offset (specs: Kafka on disk, 6.13): the segment with the largest base offset not above it, the entry
 * of its index not above it, and from there the first batch that ends at it or later, if need be in a later segment. Without
 * the log it ends at the entry.
 */
export async function lookUpOffset(from: LookupFiles, offset: number): Promise<Lookup> {
  const trace = new LookupTrace({ kind: 'offset', value: offset })
  const segments = liveSegments(from.partition)
  const end = logEndOffset(segments)
  const first = segments.findLastIndex(({ baseOffset }) => baseOffset <= offset)
  const { segment: ofSegment, scan, offset: told } = words.lookupSteps
  const target = groupDigits(offset)
  if (first < 0 || (end !== null && offset > end)) {
    const upTo = end === null ? '' : groupDigits(end)
    trace.step(ofSegment.title, ofSegment.refused(upTo))
    return trace.end(first < 0 ? told.noSegment(target) : told.outOfRange(target, upTo))
  }
  for (const [i, segment] of segments.slice(first).entries()) {
    const base = groupDigits(segment.baseOffset)
    if (i === 0) trace.step(ofSegment.title, ofSegment.ofOffset(base), { segment })
    else trace.step(ofSegment.next, ofSegment.nextText(base), { segment })
    const hit = i === 0 ? await searchOffsets(from, trace, segment, offset) : { entry: null }
    const position = positionStep(trace, segment, hit)
    const batch = await scanLog(from, trace, segment, position, {
      until: scan.until.offset,
      has: ({ lastOffset }) => lastOffset >= offset,
    })
    if (batch === 'none' && i === 0 && segments.length > first + 1) continue
    if (batch === 'none' || batch === 'stopped') break
    if (batch !== 'absent') {
      const position = groupDigits(batch.position)
      const text = batch.baseOffset > offset ? told.notHeld(target, position) : told.held(target, position)
      return trace.end({ segment, evidence: batch.evidence, text })
    }
    if (!hit?.entry) return trace.end(told.noFile(target))
    const { entry } = hit
    const text =
      entry.offset === offset
        ? told.exact(target, groupDigits(entry.position))
        : told.nearest(target, groupDigits(entry.offset), groupDigits(entry.position))
    return trace.end({ segment, evidence: entry.evidence, text })
  }
  return trace.end(told.after(target, groupDigits(segments[first]!.baseOffset)))
}

/** Where the scan begins: at the entry's position, or at the segment's first byte. */
export function positionStep(
  trace: LookupTrace,
  segment: SegmentEntry,
  hit: Awaited<ReturnType<typeof searchOffsets>>,
): number {
  const { title, ofEntry, noIndex, first } = words.lookupSteps.position
  if (hit?.entry) {
    const { position, offset, evidence } = hit.entry
    trace.step(title, ofEntry(groupDigits(position), groupDigits(offset)), { segment, position, evidence })
    return position
  }
  trace.step(title, hit === null ? noIndex : first, { segment, position: 0 })
  return 0
}
