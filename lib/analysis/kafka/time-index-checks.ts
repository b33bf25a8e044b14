import type { Evidence } from '../../words/evidence.ts'
import { groupDigits } from '../../words/size.ts'
import type { Problem } from '../document.ts'
import type { BatchPlaces } from './batch-places.ts'
import type { LogReach } from './index-checks.ts'
import { asForeignIndex, problem } from './problem.ts'

/** Entries of a time index, of a file or of a dump of one. */
export interface TimeIndexEntries {
  readonly length: number
  time(row: number): number
  offset(row: number): number
  evidence(row: number): Evidence
}

/**
 * An entry holds the largest timestamp so far and the last offset of the batch that has it (specs: Kafka on disk, 6.7 and
 * 6.12). Leaders up to 3.7 wrote the offset of the record instead: kafka-dump-log does not find that one, and it is harmless.
 */
export function checkTimeIndex(entries: TimeIndexEntries, log: BatchPlaces, reach: LogReach): readonly Problem[] {
  const problems: Problem[] = []
  for (let row = 0; row < entries.length; row++) {
    const found = checkEntry(entries, row, log, reach)
    if (found !== null) problems.push(found)
  }
  return asForeignIndex(problems, entries.length)
}

function checkEntry(entries: TimeIndexEntries, row: number, log: BatchPlaces, reach: LogReach): Problem | null {
  const offset = entries.offset(row)
  const time = entries.time(row)
  const evidence = entries.evidence(row)
  const batch = log.reaching(offset)
  const entry = `The entry for timestamp ${time} names offset ${groupDigits(offset)}`
  if (batch < 0 && reach.excerpt) return null
  if (batch < 0) {
    const message = `${entry}, but the log ends before it.`
    return problem('kafka/time-index-offset-not-found', 'error', message, evidence)
  }
  const lastOffset = log.lastOffset(batch)
  const maxTimestamp = log.maxTimestamp(batch)
  if (lastOffset !== offset) {
    const inside = log.baseOffset(batch) <= offset
    if (!inside && reach.unread.length > 0) return null
    if (inside && maxTimestamp === time) {
      const message = `${entry}, a record inside the batch that ends at ${groupDigits(lastOffset)} and has that timestamp: leaders up to Kafka 3.7 write it so. kafka-dump-log reports the offset as not found; lookups work.`
      return problem('kafka/time-index-offset-not-found', 'note', message, evidence)
    }
    const message = `${entry}, but no batch ends there; the next one ends at ${groupDigits(lastOffset)}.`
    return problem('kafka/time-index-offset-not-found', 'error', message, evidence)
  }
  if (maxTimestamp === time) return null
  const message = `${entry}, whose batch has ${maxTimestamp} as its largest timestamp.`
  return problem('kafka/time-index-mismatch', 'error', message, evidence)
}
