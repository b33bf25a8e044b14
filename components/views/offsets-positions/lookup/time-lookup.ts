import type { SegmentEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import { formatClock, formatUtc, parseTime } from '@/lib/words/time'
import { rowSource } from '../row-source'
import { type Batch, timeEntryOf } from '../segment-row'
import { searchOffsets, searchTimes } from './index-steps'
import { positionStep } from './offset-lookup'
import { type FoundRecord, firstRecordFrom } from './record-search'
import { scanLog } from './scan-steps'
import { absentFile, type Lookup, type LookupFiles, LookupTrace } from './trace'

/**
 * As the broker looks up a timestamp (specs: Kafka on disk, 6.14): the first segment whose largest timestamp reaches it, the last
 * entry of its time index not after it, the position of that entry's offset, and from there the first batch whose largest
 * timestamp reaches it and that has a record that does. Later segments are not tried.
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
  let record = null as FoundRecord | null
  const batch = await scanLog(from, trace, segment, position, {
    until: scan.until.time,
    has: async (batch) => {
      if (batch.maxTime === null || batch.maxTime < time) return false
      const found = await firstRecordFrom(from, batch, time)
      record = typeof found === 'string' ? null : found
      return found !== 'none'
    },
  })
  if (typeof batch !== 'string') {
    const { evidence, position: at } = batch
    const place = { segment, evidence, position: at }
    if (record === null) {
      trace.step(records.title, records.text, { ...place, needs: absentFile(segment, 'log') })
      const text = told.batch(clock, groupDigits(batch.baseOffset), groupDigits(at))
      return trace.end({ segment, evidence, text })
    }
    const answer = [groupDigits(record.offset), formatUtc(record.time), epochOf(batch)] as const
    trace.step(records.title, records.answer(...answer), place)
    return trace.end({ segment, evidence, text: told.record(clock, ...answer), record })
  }
  if (batch !== 'absent' || !hit?.entry) return trace.end(told.noBatch(clock))
  const text = told.entry(clock, groupDigits(hit.entry.offset))
  return trace.end({ segment, evidence: hit.entry.evidence, text })
}

/** Empty where the batch has none: the first two formats. */
function epochOf({ leaderEpoch }: Batch): string {
  return leaderEpoch < 0 ? '' : String(leaderEpoch)
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
