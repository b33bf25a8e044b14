import type { OpenedFile } from '../../model/opened-file.ts'
import { groupDigits } from '../../words/size.ts'
import type { Problem } from '../document.ts'
import type { BatchPlaces } from './batch-places.ts'
import { diagnosticsOf } from './file-problems.ts'
import { problem } from './problem.ts'

export interface Bytes {
  readonly start: number
  readonly end: number
}

/**
 * Bytes of a segment that are in no batch, and that none of its readers reported. Each looks a little behind its own range and no
 * further: what is longer shows once all of them are done.
 */
export function unreported(log: OpenedFile, places: BatchPlaces): Bytes[] {
  const tail = { start: places.end, end: log.source.size }
  const reported = [...diagnosticsOf(log)].sort((a, b) => a.start - b.start)
  return [...places.holes, tail].flatMap(({ start, end }) => {
    const rest: Bytes[] = []
    let from = start
    for (const each of reported) {
      if (each.end <= from || each.start >= end) continue
      if (each.start > from) rest.push({ start: from, end: each.start })
      from = each.end
    }
    if (from < end) rest.push({ start: from, end })
    return rest
  })
}

export function unreportedProblem(log: OpenedFile, { start, end }: Bytes): Problem {
  const message = `The ${groupDigits(end - start)} bytes from byte ${groupDigits(start)} on hold no batch with a right CRC, either.`
  return problem('kafka/batch-corrupt', 'error', message, { file: log.id, start, end, line: 0 })
}

/** What an index says of these bytes cannot be told. */
export function unreadBytes(log: OpenedFile, silent: readonly Bytes[]): Bytes[] {
  return [...diagnosticsOf(log).filter(({ code }) => code === 'kafka/batch-corrupt'), ...silent]
}
