import { groupDigits } from '../../words/size.ts'
import type { Batch } from './batch.ts'
import { type ProblemList, problem } from './problem.ts'

/** Each leader appends under an epoch of its own, and epochs only rise (specs: Kafka on disk, 2.2 and 2.10). */
export class LeaderEpochs {
  readonly starts: { epoch: number; startOffset: number }[] = []
  readonly #problems: ProblemList

  constructor(problems: ProblemList) {
    this.#problems = problems
  }

  see({ leaderEpoch, baseOffset, evidence }: Batch): void {
    if (leaderEpoch < 0) return
    const latest = this.starts.at(-1)
    if (latest === undefined || leaderEpoch > latest.epoch)
      this.starts.push({ epoch: leaderEpoch, startOffset: baseOffset })
    else if (leaderEpoch < latest.epoch) {
      const message = `The batch at base offset ${groupDigits(baseOffset)} is of leader epoch ${leaderEpoch}, but epoch ${latest.epoch} began at offset ${groupDigits(latest.startOffset)}; epochs only rise.`
      this.#problems.add(problem('kafka/leader-epoch-regression', 'error', message, evidence()))
    }
  }
}
