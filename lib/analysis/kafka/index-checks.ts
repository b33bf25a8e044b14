import type { Evidence } from '../../words/evidence.ts'
import { groupDigits } from '../../words/size.ts'
import type { Problem } from '../document.ts'
import type { BatchPlaces } from './batch-places.ts'
import { asForeignIndex, problem } from './problem.ts'

/** Entries of an offset index, of a file or of a dump of one. */
export interface IndexEntries {
  readonly length: number
  offset(row: number): number
  position(row: number): number
  evidence(row: number): Evidence
}

/** What of a log is known. */
export interface LogReach {
  /** Bytes that the decoder could not read: what an entry says of them cannot be told. */
  readonly unread: readonly { readonly start: number; readonly end: number }[]
  /** The log may go on behind the last batch that is known. */
  readonly excerpt: boolean
}

/**
 * An entry holds the last offset of the batch it points at (specs: Kafka on disk, 6.12). One append of several batches, a
 * follower's fetch or the cleaner's output, gives an entry with the last offset of its last batch and the position of its
 * first: kafka-dump-log calls that a mismatch, and it is none.
 */
export function checkOffsetIndex(entries: IndexEntries, log: BatchPlaces, reach: LogReach): readonly Problem[] {
  const problems: Problem[] = []
  for (let row = 0; row < entries.length; row++) {
    const found = checkEntry(entries, row, log, reach)
    if (found !== null) problems.push(found)
  }
  return asForeignIndex(problems, entries.length)
}

function checkEntry(entries: IndexEntries, row: number, log: BatchPlaces, reach: LogReach): Problem | null {
  const offset = entries.offset(row)
  const position = entries.position(row)
  const entry = `The entry for offset ${groupDigits(offset)} points at position ${groupDigits(position)}`
  if (reach.unread.some(({ start, end }) => position >= start && position < end)) return null
  if (reach.excerpt && position >= log.end) return null
  if (position < 0 || position >= log.end) {
    const message = `${entry}, but the last batch of the log ends at ${groupDigits(log.end)}.`
    return problem('kafka/index-position-invalid', 'error', message, entries.evidence(row))
  }
  const batch = log.at(position)
  if (batch < 0) {
    const message = `${entry}, where no batch begins.`
    return problem('kafka/index-position-invalid', 'error', message, entries.evidence(row))
  }
  const lastOffset = log.lastOffset(batch)
  if (lastOffset === offset) return null
  const later = log.reaching(offset)
  const next = row + 1 < entries.length ? entries.position(row + 1) : Number.POSITIVE_INFINITY
  const sameAppend = later > batch && log.lastOffset(later) === offset && log.position(later) < next
  const mismatch = `${entry}, where a batch with last offset ${groupDigits(lastOffset)} begins.`
  return sameAppend
    ? problem(
        'kafka/index-offset-mismatch',
        'note',
        `${mismatch} A later batch ends at that offset: both came in one append, and a lookup only scans a little further. kafka-dump-log reports it as a mismatch.`,
        entries.evidence(row),
      )
    : problem('kafka/index-offset-mismatch', 'error', mismatch, entries.evidence(row))
}
