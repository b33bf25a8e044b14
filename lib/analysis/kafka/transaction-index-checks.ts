import { transactionIndex } from '../../formats/kafka/transaction-index.ts'
import { type OpenedFile, partTables } from '../../model/opened-file.ts'
import type { Evidence } from '../../words/evidence.ts'
import { groupDigits } from '../../words/size.ts'
import type { Problem } from '../document.ts'
import type { LiveLog } from './live-log.ts'
import { problem } from './problem.ts'
import type { SegmentFiles } from './segment-files.ts'
import { type OpenTransaction, openAfter, type TransactionStep } from './transactions.ts'

const ENTRY_SIZE = 34
const CONSEQUENCE =
  'Consumers with read_committed may get aborted records, or miss committed ones. Deleting the .index beside it while the broker is down makes the broker recover the segment, and rebuild this index too.'

/** A transaction whose ABORT marker stands in a segment. */
interface Aborted {
  readonly producerId: number
  /** NaN: it began before what is here. */
  readonly firstOffset: number
  readonly lastOffset: number
  readonly marker: Evidence
}

/**
 * The index of a segment has an entry for each transaction whose ABORT marker stands in it (specs: Kafka on disk, 2.8): consumers
 * with read_committed skip by it. A marker without any batch before it has none. The cleaner drops both, in its own time.
 */
export function checkTransactionIndexes(log: LiveLog): { file: OpenedFile; problem: Problem }[] {
  if (!log.whole || !log.contiguous || log.compacted) return []
  let open: ReadonlyMap<number, OpenTransaction> = new Map()
  return log.segments.flatMap(({ files, facts }) => {
    const aborted = abortedIn(open, facts.transactions)
    open = openAfter(open, facts.transactions)
    const { txnindex: file, log: logFile } = files.files
    const lost = facts.transactions.some(({ step }) => step === 'lost')
    if (lost) return []
    if (file === undefined && logFile !== undefined && isCopiedWhole(files))
      return absentIndex(aborted).map((found) => ({ file: logFile, problem: found }))
    if (file?.kind !== 'kafka/transaction-index') return []
    return compare(file, aborted, files.baseOffset, facts.lastOffset ?? -1).map((found) => ({ file, problem: found }))
  })
}

/** Whoever copied its other indexes would have copied this one. */
function isCopiedWhole({ files }: SegmentFiles): boolean {
  return files.index !== undefined && files.timeindex !== undefined
}

/** The broker makes the file with its first entry: a segment without aborted transactions has none. */
function absentIndex(aborted: readonly Aborted[]): Problem[] {
  const known = aborted.filter(({ firstOffset }) => !Number.isNaN(firstOffset))
  const [first] = known
  if (first === undefined) return []
  const message = `${known.length === 1 ? 'A transaction' : `${groupDigits(known.length)} transactions`} in this segment ended with an ABORT marker, the first at offset ${groupDigits(first.lastOffset)}, but there is no .txnindex beside its other indexes.`
  return [{ ...problem('kafka/index-offset-mismatch', 'warning', message, first.marker), consequence: CONSEQUENCE }]
}

function abortedIn(before: ReadonlyMap<number, OpenTransaction>, steps: readonly TransactionStep[]): Aborted[] {
  let open = before
  const aborted: Aborted[] = []
  for (const step of steps) {
    const began = open.get(step.producerId)
    if (step.step === 'aborts')
      aborted.push({
        producerId: step.producerId,
        firstOffset: began?.firstOffset ?? Number.NaN,
        lastOffset: step.firstOffset,
        marker: step.evidence,
      })
    open = openAfter(open, [step])
  }
  return aborted
}

function compare(file: OpenedFile, aborted: readonly Aborted[], baseOffset: number, last: number): Problem[] {
  const problems: Problem[] = []
  const byEnd = new Map(aborted.map((each) => [each.lastOffset, each]))
  for (const { table } of partTables(file, 'aborted', transactionIndex.tables.aborted)) {
    for (const row of table.rows()) {
      const producerId = Number(BigInt.asIntN(64, row.producerId))
      const { firstOffset, lastOffset, lastStableOffset, start } = row
      const marker = byEnd.get(lastOffset)
      byEnd.delete(lastOffset)
      // the decoder has said so
      if (firstOffset > lastOffset) continue
      const why = contradiction({ producerId, firstOffset, lastOffset, lastStableOffset }, marker, baseOffset, last)
      if (why === null) continue
      const says = `The entry says producer ${producerId} aborted a transaction from offset ${groupDigits(firstOffset)} to ${groupDigits(lastOffset)}`
      const evidence = { file: file.id, start, end: Math.min(start + ENTRY_SIZE, file.source.size), line: 0 }
      problems.push(mismatch(`${says}, but ${why}.`, evidence))
    }
  }
  const missing = [...byEnd.values()].filter(({ firstOffset }) => !Number.isNaN(firstOffset))
  // an entry that is wrong, or cut off, may be the one that is missing
  const broken = file.parts.some(({ diagnostics }) => diagnostics.length > 0)
  return problems.length > 0 || broken ? problems : missing.map((each) => missingEntry(file, each))
}

function contradiction(
  entry: { producerId: number; firstOffset: number; lastOffset: number; lastStableOffset: number },
  marker: Aborted | undefined,
  baseOffset: number,
  last: number,
): string | null {
  const { producerId, firstOffset, lastOffset, lastStableOffset } = entry
  if (lastOffset < baseOffset) return `the segment begins at ${groupDigits(baseOffset)}`
  if (lastOffset > last) return `the segment ends at ${groupDigits(last)}`
  if (marker === undefined) return 'no ABORT marker stands there'
  if (marker.producerId !== producerId) return `the ABORT marker there is of producer ${marker.producerId}`
  if (!Number.isNaN(marker.firstOffset) && marker.firstOffset !== firstOffset)
    return `that transaction begins at offset ${groupDigits(marker.firstOffset)}`
  if (lastStableOffset > lastOffset + 1)
    return `it has ${groupDigits(lastStableOffset)} as the last stable offset at that time, which lies after its end`
  return null
}

function missingEntry(file: OpenedFile, { producerId, firstOffset, lastOffset }: Aborted): Problem {
  const message = `The transaction of producer ${producerId} from offset ${groupDigits(firstOffset)} has an ABORT marker at offset ${groupDigits(lastOffset)}, but no entry here.`
  const { size } = file.source
  return mismatch(message, { file: file.id, start: size, end: size, line: 0 })
}

function mismatch(message: string, evidence: Evidence): Problem {
  return { ...problem('kafka/index-offset-mismatch', 'error', message, evidence), consequence: CONSEQUENCE }
}
