import type { Evidence } from '../../words/evidence.ts'
import { groupDigits } from '../../words/size.ts'
import type { Problem } from '../document.ts'
import type { Batch } from './batch.ts'
import { type ProblemList, problem } from './problem.ts'

/** Batches of one leader, one behind the other. */
export interface EpochRun {
  readonly epoch: number
  readonly startOffset: number
  /** Of the last of them. */
  lastOffset: number
  batches: number
  readonly evidence: Evidence
}

/** Each leader appends under an epoch of its own, and epochs only rise (specs: Kafka on disk, 2.2 and 2.10). */
export class LeaderEpochs {
  readonly runs: EpochRun[] = []
  readonly #problems: ProblemList
  /** A run that was blamed, and goes on. */
  #blamed: number | null = null

  constructor(problems: ProblemList) {
    this.#problems = problems
  }

  see(batch: Batch): void {
    const { leaderEpoch, baseOffset, lastOffset, evidence } = batch
    if (leaderEpoch < 0) return
    const latest = this.runs.at(-1)
    if (latest?.epoch === leaderEpoch) {
      latest.lastOffset = lastOffset
      latest.batches += 1
    } else if (latest === undefined || leaderEpoch > latest.epoch) {
      this.runs.push({ epoch: leaderEpoch, startOffset: baseOffset, lastOffset, batches: 1, evidence: evidence() })
    } else if (latest.batches === 1 && (this.runs.at(-2)?.epoch ?? 0) <= leaderEpoch) {
      // one batch among those of another epoch is the odd one: the CRC is not of this field
      this.#problems.add(oddOneOut(latest, leaderEpoch))
      this.runs.pop()
      this.see(batch)
    } else if (this.#blamed !== leaderEpoch) {
      this.#problems.add(
        regressionProblem(latest, { epoch: leaderEpoch, startOffset: baseOffset, evidence: evidence() }),
      )
      this.#blamed = leaderEpoch
    }
  }
}

function oddOneOut({ epoch, startOffset, evidence }: EpochRun, around: number): Problem {
  const message = `The batch at base offset ${groupDigits(startOffset)} is of leader epoch ${epoch}, but those around it are of epoch ${around}; epochs only rise.`
  return problem('kafka/leader-epoch-regression', 'error', message, evidence)
}

export function regressionProblem(
  before: Pick<EpochRun, 'epoch' | 'startOffset'>,
  { epoch, startOffset, evidence }: Pick<EpochRun, 'epoch' | 'startOffset' | 'evidence'>,
): Problem {
  const message = `The batch at base offset ${groupDigits(startOffset)} is of leader epoch ${epoch}, but epoch ${before.epoch} began at offset ${groupDigits(before.startOffset)}; epochs only rise.`
  return problem('kafka/leader-epoch-regression', 'error', message, evidence)
}
