import type { Evidence } from '../../words/evidence.ts'
import { groupDigits } from '../../words/size.ts'
import type { Problem } from '../document.ts'
import type { Batch } from './batch.ts'
import { problem } from './problem.ts'

/** The broker's state of one producer, as far as the batches of a segment tell. */
export interface ProducerState {
  /** Its first batch with a sequence here, to be compared with the segment before; null where what stood before it is lost. */
  first: SequencedBatch | null
  producerEpoch: number
  /** -1: none known since the epoch began, or since batches were lost. */
  lastSequence: number
  lastOffset: number
  /** Of its last batch with records that are no markers; -1: none here. */
  lastDataOffset: number
  readonly problems: Problem[]
}

interface SequencedBatch {
  readonly producerEpoch: number
  readonly baseSequence: number
  readonly baseOffset: number
  readonly evidence: Evidence
}

const LARGEST_SEQUENCE = 2_147_483_647

/** Of one producer this many are listed: after the first the others say nothing new. */
const LISTED = 20

/** Sequences count up from batch to batch, and start again where a producer's epoch rises (specs: Kafka on disk, 2.2). */
export class ProducerStates {
  readonly states = new Map<number, ProducerState>()
  #lost = false

  see(batch: Batch): void {
    const { producerId, producerEpoch, baseSequence, lastOffset } = batch
    if (producerId < 0) return
    const sequenced = !batch.control && baseSequence >= 0
    let state = this.states.get(producerId)
    if (state === undefined) {
      const first = sequenced && !this.#lost ? sequencedBatch(batch) : null
      state = { first, producerEpoch, lastSequence: -1, lastOffset, lastDataOffset: -1, problems: [] }
      this.states.set(producerId, state)
    } else if (sequenced && state.problems.length < LISTED && !follows(state, producerEpoch, baseSequence)) {
      state.problems.push(sequenceProblem(producerId, state, sequencedBatch(batch))!)
    }
    if (sequenced) state.lastSequence = sequenceAfter(baseSequence, lastOffset - batch.baseOffset)
    else if (producerEpoch > state.producerEpoch) state.lastSequence = -1
    state.producerEpoch = Math.max(state.producerEpoch, producerEpoch)
    state.lastOffset = lastOffset
    if (!batch.control) state.lastDataOffset = lastOffset
  }

  /** Batches are missing here, or cannot be trusted: what comes next is compared with nothing. */
  forget(): void {
    this.#lost = true
    for (const state of this.states.values()) state.lastSequence = -1
  }
}

/** The state at the end of a segment, with what the segments before left where this one says nothing of it. */
export function stateAfter(before: ProducerState | undefined, state: ProducerState): ProducerState {
  if (before === undefined || state.lastSequence >= 0 || state.producerEpoch > before.producerEpoch) return state
  return { ...state, lastSequence: before.lastSequence, lastDataOffset: before.lastDataOffset }
}

function sequencedBatch({ producerEpoch, baseSequence, baseOffset, evidence }: Batch): SequencedBatch {
  return { producerEpoch, baseSequence, baseOffset, evidence: evidence() }
}

function follows(
  { producerEpoch, lastSequence }: Pick<ProducerState, 'producerEpoch' | 'lastSequence'>,
  epoch: number,
  baseSequence: number,
): boolean {
  if (epoch !== producerEpoch) return epoch > producerEpoch && (baseSequence === 0 || lastSequence < 0)
  return lastSequence < 0 || baseSequence === sequenceAfter(lastSequence, 1)
}

/** What a batch says against the state that the ones before it left; null where it follows. */
export function sequenceProblem(
  producerId: number,
  before: Pick<ProducerState, 'producerEpoch' | 'lastSequence'>,
  { producerEpoch, baseSequence, baseOffset, evidence }: SequencedBatch,
): Problem | null {
  if (follows(before, producerEpoch, baseSequence)) return null
  if (producerEpoch < before.producerEpoch) {
    const message = `The batch at base offset ${groupDigits(baseOffset)} is of epoch ${producerEpoch} of producer ${producerId}, but epoch ${before.producerEpoch} stands before it.`
    return problem('kafka/producer-epoch-regression', 'warning', message, evidence)
  }
  // a new epoch begins at 0
  const expected = producerEpoch > before.producerEpoch ? 0 : sequenceAfter(before.lastSequence, 1)
  const message = `The batch at base offset ${groupDigits(baseOffset)} of producer ${producerId} begins at sequence ${groupDigits(baseSequence)}; ${groupDigits(expected)} was expected.`
  return problem('kafka/sequence-gap', 'warning', message, evidence)
}

/** After 2 147 483 647 comes 0. */
function sequenceAfter(sequence: number, count: number): number {
  return sequence + count <= LARGEST_SEQUENCE ? sequence + count : sequence + count - LARGEST_SEQUENCE - 1
}
