import { groupDigits } from '../../words/size.ts'
import type { Batch } from './batch.ts'
import { type ProblemList, problem } from './problem.ts'

/** Producers' clocks differ, and retries come late: less than this is nothing to mention. */
const FAR_BEHIND = 3_600_000

/** Timestamps of a log may go back; far back is worth a note, because retention and lookups by time go by the largest. */
export class TimeOrder {
  earliest: number | null = null
  latest: number | null = null
  readonly #problems: ProblemList
  #behind = false

  constructor(problems: ProblemList) {
    this.#problems = problems
  }

  see({ maxTimestamp, logAppendTime, baseOffset, evidence }: Batch): void {
    if (!(maxTimestamp >= 0)) return
    const behind = (this.latest ?? maxTimestamp) - maxTimestamp
    if (behind > FAR_BEHIND && !this.#behind) {
      const what = logAppendTime ? 'LogAppendTime' : 'CreateTime'
      const message = `The ${what} of the batch at base offset ${groupDigits(baseOffset)} is ${groupDigits(behind)} ms before one that stands above it.`
      this.#problems.add(problem('kafka/time-regression', 'note', message, evidence()))
    }
    this.#behind = behind > FAR_BEHIND
    this.earliest = Math.min(this.earliest ?? maxTimestamp, maxTimestamp)
    this.latest = Math.max(this.latest ?? maxTimestamp, maxTimestamp)
  }
}
