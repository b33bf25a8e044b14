import type { Range } from '../formats/format.ts'

/** What is read of a file before anything else, and of its end right after. */
export const EDGE_SIZE = 8 * 1024 * 1024
/** How much of the rest is read at a time: little enough that the workers end together, and that what is asked for meanwhile comes soon. */
export const STRIDE = 16 * 1024 * 1024

/** Lower is sooner. */
export const URGENCY = { head: 0, tail: 1, around: 2, rest: 3 } as const

export interface PlannedPart {
  readonly range: Range
  urgency: number
}

/**
 * Cuts a file into the parts that it is read in: the first 8 MiB, the last 8 MiB, then front to back. A file that cannot be
 * divided is one part a range, and a big one waits until the first bytes of all others are read.
 */
export function planParts(ranges: readonly Range[], divisible: boolean): PlannedPart[] {
  return ranges.flatMap((range) => (divisible ? divide(range) : [whole(range)]))
}

function whole(range: Range): PlannedPart {
  return { range, urgency: range.end - range.start <= EDGE_SIZE ? URGENCY.head : URGENCY.rest }
}

function divide(range: Range): PlannedPart[] {
  const { start, end, line } = range
  // A little more than the first part is read at once: a tail of a few kB is not worth a trip of its own.
  if (end - start <= EDGE_SIZE * 1.25) return [{ range, urgency: URGENCY.head }]
  const parts: PlannedPart[] = [{ range: { start, end: start + EDGE_SIZE, line }, urgency: URGENCY.head }]
  const tail = Math.max(start + EDGE_SIZE, end - EDGE_SIZE)
  for (let at = start + EDGE_SIZE; at < tail; at += STRIDE)
    parts.push({ range: { start: at, end: Math.min(at + STRIDE, tail), line: 0 }, urgency: URGENCY.rest })
  parts.push({ range: { start: tail, end, line: 0 }, urgency: URGENCY.tail })
  return parts
}
