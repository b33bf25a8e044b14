import type { Evidence } from '../../words/evidence.ts'
import { groupDigits } from '../../words/size.ts'
import type { Problem } from '../document.ts'
import type { Batch } from './batch.ts'
import { problem } from './problem.ts'

/** The broker's state of one producer, as far as the batches of a segment tell. */
export interface ProducerState {
  /** Its first batch with a sequence here, to be compared with the segment before. */
  readonly first: SequencedBatch | null
  readonly producerEpoch: number
  /** -1: none known since the epoch began. */
  readonly lastSequence: number
  readonly lastOffset: number
  readonly problems: readonly Problem[]
}

interface SequencedBatch {
  readonly producerEpoch: number
  readonly baseSequence: number
  readonly baseOffset: number
  readonly evidence: Evidence
}

const LARGEST_SEQUENCE = 2_147_483_647

/** Sequences count up from batch to batch, and start again where a producer's epoch rises (specs: Kafka on disk, 2.2). */
export class ProducerStates {
  readonly states = new Map<number, ProducerState>()

  see(batch: Batch): void {
    const { producerId, producerEpoch, baseSequence, baseOffset, lastOffset, control } = batch
    if (producerId < 0) return
    const before = this.states.get(producerId)
    const sequenced = !control && baseSequence >= 0
    const own = sequenced ? { producerEpoch, baseSequence, baseOffset, evidence: batch.evidence() } : null
    const problems = [...(before?.problems ?? [])]
    if (before !== undefined && own !== null) {
      const found = sequenceProblem(producerId, before, own)
      if (found !== null && problems.length < 20) problems.push(found)
    }
    const newEpoch = producerEpoch > (before?.producerEpoch ?? -1)
    this.states.set(producerId, {
      first: before === undefined ? own : before.first,
      producerEpoch: Math.max(producerEpoch, before?.producerEpoch ?? -1),
      lastSequence: sequenced
        ? sequenceAfter(baseSequence, lastOffset - baseOffset)
        : newEpoch
          ? -1
          : before!.lastSequence,
      lastOffset,
      problems,
    })
  }
}

/** What a batch says against the state that the ones before it left; null where it follows. */
export function sequenceProblem(
  producerId: number,
  before: Pick<ProducerState, 'producerEpoch' | 'lastSequence'>,
  { producerEpoch, baseSequence, baseOffset, evidence }: SequencedBatch,
): Problem | null {
  if (producerEpoch < before.producerEpoch) {
    const message = `The batch at base offset ${groupDigits(baseOffset)} is of epoch ${producerEpoch} of producer ${producerId}, but epoch ${before.producerEpoch} stands before it.`
    return problem('kafka/producer-epoch-regression', 'warning', message, evidence)
  }
  if (producerEpoch > before.producerEpoch || before.lastSequence < 0) return null
  const expected = sequenceAfter(before.lastSequence, 1)
  if (baseSequence === expected) return null
  const message = `The batch at base offset ${groupDigits(baseOffset)} of producer ${producerId} begins at sequence ${groupDigits(baseSequence)}; ${groupDigits(expected)} was expected.`
  return problem('kafka/sequence-gap', 'warning', message, evidence)
}

/** After 2 147 483 647 comes 0. */
function sequenceAfter(sequence: number, count: number): number {
  return sequence + count <= LARGEST_SEQUENCE ? sequence + count : sequence + count - LARGEST_SEQUENCE - 1
}
