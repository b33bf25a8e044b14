import type { Evidence } from '../../words/evidence.ts'
import { groupDigits } from '../../words/size.ts'
import type { Problem } from '../document.ts'
import { ABORT, type Batch } from './batch.ts'
import { problem } from './problem.ts'

/** A producer's transaction goes on in a segment, its marker ends or aborts it there, or batches are missing that may hold any marker. */
export interface TransactionStep {
  readonly producerId: number
  readonly step: 'goes on' | 'ends' | 'aborts' | 'lost'
  /** Of the batch: where the transaction begins here, or its marker stands. */
  readonly firstOffset: number
  readonly evidence: Evidence
  /** Of the batch: when it was last heard of. */
  readonly time: number
}

export interface OpenTransaction {
  readonly producerId: number
  readonly firstOffset: number
  readonly evidence: Evidence
  readonly time: number
}

/** The steps of one segment's transactions: what was open before it is not known here. */
export class TransactionSteps {
  readonly steps: TransactionStep[] = []
  readonly #open = new Set<number>()

  see(batch: Batch): void {
    const { producerId, transactional, control, marker, baseOffset, maxTimestamp } = batch
    if (!transactional || producerId < 0) return
    if (!control && this.#open.has(producerId)) return
    if (control) this.#open.delete(producerId)
    else this.#open.add(producerId)
    const step = control ? (marker === ABORT ? 'aborts' : 'ends') : 'goes on'
    this.steps.push({ producerId, step, firstOffset: baseOffset, evidence: batch.evidence(), time: maxTimestamp })
  }

  /** Batches are missing before this one. */
  lose(batch: Batch): void {
    this.#open.clear()
    this.steps.push({
      producerId: -1,
      step: 'lost',
      firstOffset: batch.baseOffset,
      evidence: batch.evidence(),
      time: -1,
    })
  }
}

/** Carries what is open over the end of a segment. */
export function openAfter(
  before: ReadonlyMap<number, OpenTransaction>,
  steps: readonly TransactionStep[],
): ReadonlyMap<number, OpenTransaction> {
  const open = new Map(before)
  for (const { step, ...transaction } of steps) {
    if (step === 'lost') open.clear()
    else if (step === 'ends' || step === 'aborts') open.delete(transaction.producerId)
    else if (!open.has(transaction.producerId)) open.set(transaction.producerId, transaction)
  }
  return open
}

/** No marker stands behind its first batch: it runs, hangs, or its marker is in a segment that is not here. */
export function openTransactionProblem({ producerId, firstOffset, evidence }: OpenTransaction): Problem {
  const message = `The transaction of producer ${producerId} that begins at offset ${groupDigits(firstOffset)} has no marker up to the end of the data here.`
  return problem('kafka/open-transaction', 'warning', message, evidence)
}
