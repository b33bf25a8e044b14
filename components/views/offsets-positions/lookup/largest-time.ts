import type { SegmentEntry } from '@/lib/analysis/document'
import { parseTime } from '@/lib/words/time'
import { rowSource } from '../row-source'
import { type TimeEntry, timeEntryOf } from '../segment-row'
import type { LookupFiles } from './trace'

/** A segment's largest timestamp: by its batches where the log is here, else by the last entry of its time index. */
export async function largestTime(from: LookupFiles, segment: SegmentEntry): Promise<number | null> {
  return parseTime(segment.maxTime) ?? (await lastTimeEntry(from, segment))?.time ?? null
}

export async function lastTimeEntry({ engine, files }: LookupFiles, segment: SegmentEntry): Promise<TimeEntry | null> {
  const source = await rowSource(engine, files, segment, 'timeEntries')
  if (source === null || source.count === 0) return null
  const row = (await engine.rows(source.ref, source.first + source.count - 1, 1)).rows[0]
  return row === undefined ? null : timeEntryOf(row, source.ref.file)
}
