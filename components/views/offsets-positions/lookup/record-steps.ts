import type { SegmentEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import { formatUtc } from '@/lib/words/time'
import type { Batch, TimeEntry } from '../segment-row'
import { searchOffsets } from './index-steps'
import { positionStep } from './offset-lookup'
import { type FoundRecord, firstRecordFrom } from './record-search'
import { scanLog } from './scan-steps'
import { absentFile, type Lookup, type LookupFiles, type LookupTrace } from './trace'

/** What a segment is read for: its first record that is not before a time. */
export interface RecordWanted {
  readonly segment: SegmentEntry
  readonly time: number
  /** How the time is called. */
  readonly target: string
  /** What the time index came to. */
  readonly entry: Pick<TimeEntry, 'offset' | 'evidence'> | null
}

/** From the time index's offset to the record (specs: Kafka on disk, 6.14, steps 4 and 5). */
export async function recordSteps(
  from: LookupFiles,
  trace: LookupTrace,
  { segment, time, target, entry }: RecordWanted,
): Promise<Lookup> {
  const { scan, records, time: told } = words.lookupSteps
  const offsets = await searchOffsets(from, trace, segment, entry?.offset ?? segment.baseOffset)
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
      const text = told.batch(target, groupDigits(batch.baseOffset), groupDigits(at))
      return trace.end({ segment, evidence, text })
    }
    const answer = [groupDigits(record.offset), formatUtc(record.time), epochOf(batch)] as const
    trace.step(records.title, records.answer(...answer), place)
    return trace.end({ segment, evidence, text: told.record(target, ...answer), record })
  }
  if (batch !== 'absent' || entry === null) return trace.end(told.noBatch(target))
  return trace.end({ segment, evidence: entry.evidence, text: told.entry(target, groupDigits(entry.offset)) })
}

/** Empty where the batch has none: the first two formats. */
function epochOf({ leaderEpoch }: Batch): string {
  return leaderEpoch < 0 ? '' : String(leaderEpoch)
}
