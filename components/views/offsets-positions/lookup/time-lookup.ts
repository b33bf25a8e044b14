import type { SegmentEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import { formatClock } from '@/lib/words/time'
import { searchTimes } from './index-steps'
import { largestTime } from './largest-time'
import { liveSegments } from './log-range'
import { recordSteps } from './record-steps'
import { type Lookup, type LookupFiles, LookupTrace } from './trace'

/**
 * As the broker looks up a timestamp (specs: Kafka on disk, 6.14): the first segment whose largest timestamp reaches it, the last
 * entry of its time index not after it, the position of that entry's offset, and from there the first batch whose largest
 * timestamp reaches it and that has a record that does. Later segments are not tried.
 */
export async function lookUpTime(from: LookupFiles, time: number): Promise<Lookup> {
  const trace = new LookupTrace({ kind: 'time', value: time })
  const { segment: ofSegment, time: told } = words.lookupSteps
  const target = words.offsets.utc(formatClock(time))
  const segment = await firstReaching(from, time)
  if (segment === null) return trace.end(told.noSegment(target))
  trace.step(ofSegment.title, ofSegment.ofTime(groupDigits(segment.baseOffset)), { segment })
  const hit = await searchTimes(from, trace, segment, time)
  return recordSteps(from, trace, { segment, time, target, entry: hit?.entry ?? null })
}

async function firstReaching(from: LookupFiles, time: number): Promise<SegmentEntry | null> {
  for (const segment of liveSegments(from.partition)) {
    const largest = await largestTime(from, segment)
    if (largest !== null && largest >= time) return segment
  }
  return null
}
