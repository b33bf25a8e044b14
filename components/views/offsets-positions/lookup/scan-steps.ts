import type { SegmentEntry } from '@/lib/analysis/document'
import { groupDigits } from '@/lib/words/size'
import { firstRowFrom, rowSource } from '../row-source'
import { type Batch, batchOf } from '../segment-row'
import { absentFile, type LookupFiles, type LookupTrace } from './trace'

/** Bytes of a batch's header, which a scan reads of each batch it passes. */
const HEADER = 61
const PAGE = 1_000
/** Batches that one lookup reads at most: the page stays quick, and says that it stopped. */
const MOST_SCANNED = 200_000

export type Scan = Batch | 'absent' | 'none' | 'stopped'

/** Reads batch after batch from a position to the first that has what is wanted (specs: Kafka on disk, 6.13, step 3). */
export async function scanLog(
  { engine, files }: LookupFiles,
  trace: LookupTrace,
  segment: SegmentEntry,
  position: number,
  { until, has }: { until: string; has(batch: Batch): boolean },
): Promise<Scan> {
  const source = await rowSource(engine, files, segment, 'batches')
  const title = 'Scan the log'
  const text = `from there to the first batch with ${until}.`
  if (source === null) {
    trace.step(title, text, { needs: absentFile(segment, 'log'), segment, position })
    return 'absent'
  }
  const from = await firstRowFrom(engine, source, source.dumped ? 'position' : 'start', position)
  let scanned = 0
  for (let row = from; row < source.count && scanned < MOST_SCANNED; ) {
    const { rows } = await engine.rows(source.ref, source.first + row, Math.min(PAGE, source.count - row))
    if (rows.length === 0) break
    for (const each of rows) {
      const batch = batchOf(each, source.ref.file)
      scanned += 1
      if (!has(batch)) continue
      const past = batch.position - position
      trace.scanned(scanned * HEADER, past)
      const which = scanned === 1 ? 'It is the first batch read' : `It is batch ${groupDigits(scanned)} from there`
      trace.step(
        title,
        `${text} ${which}, offsets ${groupDigits(batch.baseOffset)} to ${groupDigits(batch.lastOffset)}`,
        {
          segment,
          evidence: batch.evidence,
          position: batch.position,
        },
      )
      return batch
    }
    row += rows.length
  }
  const stopped = scanned >= MOST_SCANNED
  trace.scanned(scanned * HEADER, stopped ? 0 : Math.max(0, segment.bytes === null ? 0 : segment.bytes - position))
  trace.step(
    title,
    stopped
      ? `${text} Stopped after ${groupDigits(scanned)} batches.`
      : `${text} None of ${groupDigits(scanned)} batches to the end of the segment is it.`,
    { segment, position },
  )
  return stopped ? 'stopped' : 'none'
}
