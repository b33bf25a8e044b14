import type { SegmentEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import { formatClock, parseTime } from '@/lib/words/time'
import { rowSource } from '../row-source'
import { timeEntryOf } from '../segment-row'
import { searchOffsets, searchTimes } from './index-steps'
import { positionStep } from './offset-lookup'
import { scanLog } from './scan-steps'
import { type Lookup, type LookupFiles, LookupTrace } from './trace'

/**
 * As the broker looks up a timestamp (specs: Kafka on disk, 6.14): the first segment whose largest timestamp reaches it, the last
 * entry of its time index not after it, the position of that entry's offset, and from there the first batch whose largest
 * timestamp reaches it. Later segments are not tried.
 */
export async function lookUpTime(from: LookupFiles, time: number): Promise<Lookup> {
  const trace = new LookupTrace({ kind: 'time', value: time })
  const { segment: ofSegment, scan, records, time: told } = words.lookupSteps
  const clock = words.offsets.utc(formatClock(time))
  const segment = await firstReaching(from, time)
  if (segment === null) return trace.end(told.noSegment(clock))
  trace.step(ofSegment.title, ofSegment.ofTime(groupDigits(segment.baseOffset)), { segment })
  const hit = await searchTimes(from, trace, segment, time)
  const offset = hit?.entry?.offset ?? segment.baseOffset
  const offsets = await searchOffsets(from, trace, segment, offset)
  const position = positionStep(trace, segment, offsets)
  const batch = await scanLog(from, trace, segment, position, {
    until: scan.until.time,
    has: ({ maxTime }) => maxTime !== null && maxTime >= time,
  })
  if (typeof batch !== 'string') {
    const { evidence, position: at } = batch
    trace.step(records.title, records.text, { segment, evidence, position: at })
    const text = told.batch(clock, groupDigits(batch.baseOffset), groupDigits(at))
    return trace.end({ segment, evidence, text })
  }
  if (batch !== 'absent' || !hit?.entry) return trace.end(told.noBatch(clock))
  const text = told.entry(clock, groupDigits(hit.entry.offset))
  return trace.end({ segment, evidence: hit.entry.evidence, text })
}

/** By its batches where the log is here, else by the last entry of its time index. */
async function firstReaching(from: LookupFiles, time: number): Promise<SegmentEntry | null> {
  for (const segment of from.partition.segments) {
    const largest = parseTime(segment.maxTime) ?? (await lastIndexed(from, segment))
    if (largest !== null && largest >= time) return segment
  }
  return null
}

async function lastIndexed({ engine, files }: LookupFiles, segment: SegmentEntry): Promise<number | null> {
  const source = await rowSource(engine, files, segment, 'timeEntries')
  if (source === null || source.count === 0) return null
  const row = (await engine.rows(source.ref, source.first + source.count - 1, 1)).rows[0]
  return row === undefined ? null : timeEntryOf(row, source.ref.file).time
}
