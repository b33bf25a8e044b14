import { CRC_WRONG } from '../../formats/kafka/segment-tables.ts'
import type { Evidence } from '../../words/evidence.ts'
import { groupDigits } from '../../words/size.ts'
import type { Problem } from '../document.ts'
import type { Batch } from './batch.ts'
import { type ProblemList, problem } from './problem.ts'

/** Offsets in an index are 32-bit, counted from the name. */
const FARTHEST = 2_147_483_647

export interface OffsetGap {
  readonly after: number
  readonly next: number
  readonly evidence: Evidence
}

/** Each batch of a log begins where the one before it ended; the first one not before the offset in the file's name. */
export class OffsetOrder {
  first: number | null = null
  last: number | null = null
  readonly gaps: OffsetGap[] = []
  readonly #baseOffset: number
  readonly #problems: ProblemList
  /** Where the batch before ended, in offsets and in bytes; NaN where that is not known. */
  #lastOffset = Number.NaN
  #end = Number.NaN
  #outside = false

  /** `baseOffset` is that of the name; NaN where the name does not say. */
  constructor(baseOffset: number, problems: ProblemList) {
    this.#baseOffset = baseOffset
    this.#problems = problems
  }

  see(batch: Batch): void {
    const { baseOffset, lastOffset, position, size } = batch
    const follows = baseOffset === this.#lastOffset + 1
    if (batch.crcOk === CRC_WRONG && !follows && !Number.isNaN(this.#lastOffset)) {
      // the offset itself may be what is damaged
      this.#lastOffset = Number.NaN
      this.#end = position + size
      return
    }
    this.first ??= baseOffset
    if (lastOffset > (this.last ?? -1)) this.last = lastOffset
    this.#compareWithName(batch)
    if (baseOffset <= this.#lastOffset) {
      const message = `The batch at position ${groupDigits(position)} begins at offset ${groupDigits(baseOffset)}, but offset ${groupDigits(this.#lastOffset)} stands before it; offsets only rise.`
      this.#problems.add(problem('kafka/offsets-not-increasing', 'error', message, batch.evidence()))
    } else if (baseOffset > this.#lastOffset + 1 && position === this.#end) {
      // where bytes were skipped, or lines of a dump are missing, the gap is ours
      this.gaps.push({ after: this.#lastOffset, next: baseOffset, evidence: batch.evidence() })
    }
    this.#lastOffset = lastOffset
    this.#end = position + size
  }

  #compareWithName({ baseOffset, lastOffset, evidence }: Batch): void {
    if (this.#outside || Number.isNaN(this.#baseOffset)) return
    const below = baseOffset < this.#baseOffset
    if (!below && lastOffset - this.#baseOffset <= FARTHEST) return
    this.#outside = true
    const why = below
      ? 'offsets of a segment are never below its name'
      : 'offsets of a segment lie within 2 147 483 647 of its name'
    const message = `The file's name says base offset ${groupDigits(this.#baseOffset)}, but a batch in it begins at offset ${groupDigits(baseOffset)}; ${why}.`
    this.#problems.add(problem('kafka/base-offset-mismatch', 'error', message, evidence()))
  }
}

/** A gap is the cleaner's work in a compacted topic; in any other, records are missing. */
export function gapProblem({ after, next, evidence }: OffsetGap, compacted: boolean): Problem {
  const missing = next - after - 1
  const what = `Offset ${groupDigits(after)} is followed by ${groupDigits(next)}: ${groupDigits(missing)} ${missing === 1 ? 'offset is' : 'offsets are'} not here.`
  return compacted
    ? problem(
        'kafka/offset-gap',
        'note',
        `${what} Compaction leaves such gaps: newer records with the same keys stand further on.`,
        evidence,
      )
    : problem('kafka/offset-gap', 'warning', `${what} Nothing else in this partition looks compacted.`, evidence)
}
