import type { SegmentEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
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
  { until, has }: { until: string; has(batch: Batch): boolean | Promise<boolean> },
): Promise<Scan> {
  const source = await rowSource(engine, files, segment, 'batches')
  const { scan } = words.lookupSteps
  if (source === null) {
    trace.step(scan.title, scan.to(until), { needs: absentFile(segment, 'log'), segment, position })
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
      if (!(await has(batch))) continue
      const past = batch.position - position
      trace.scanned(scanned * HEADER, past)
      const [first, last] = [groupDigits(batch.baseOffset), groupDigits(batch.lastOffset)]
      trace.step(scan.title, scan.found(until, scanned, groupDigits(scanned), first, last), {
        segment,
        evidence: batch.evidence,
        position: batch.position,
      })
      return batch
    }
    row += rows.length
  }
  const stopped = scanned >= MOST_SCANNED
  trace.scanned(scanned * HEADER, stopped ? 0 : Math.max(0, segment.bytes === null ? 0 : segment.bytes - position))
  const end = stopped ? scan.stopped : scan.none
  trace.step(scan.title, end(until, groupDigits(scanned)), { segment, position })
  return stopped ? 'stopped' : 'none'
}
