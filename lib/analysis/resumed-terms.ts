import { ordersBy } from '../model/time-order.ts'
import type { OpenTerm } from './open-terms.ts'
import type { RoleBlock } from './role-block.ts'
import type { RoleSpan } from './story.ts'
import { endOf, type Seen } from './term-end.ts'

/** A term that may have lost its majority and gone on; `since`: when it last had one again. */
export type LastingTerm = OpenTerm & { readonly since: number }

/**
 * A leader without a log may lead again once it has lost its majority: those that follow it then show it. `following`: blocks
 * under leaders without a log, each of which came to serve.
 */
export function followedAgain(
  terms: readonly OpenTerm[],
  following: readonly RoleBlock<RoleSpan>[],
  seen: Seen,
): OpenTerm[] {
  const byLeader = ordersBy(
    [...following].sort((a, b) => a.broadcastAt! - b.broadcastAt!),
    ({ spans }) => spans[0]!.leader,
    ({ broadcastAt }) => broadcastAt!,
  )
  return terms.flatMap((term, i) => {
    const followed = byLeader.get(term.leader)
    const next = terms[i + 1]
    const again = [term]
    for (let last = term; followed !== undefined; ) {
      const block = followed.after(endOf(last, next, seen) ?? Number.POSITIVE_INFINITY)
      if (block === null || (next !== undefined && block.broadcastAt! >= next.from)) break
      const { evidence, broadcastAt: from } = block
      last = { ...term, epoch: null, from: from!, established: true, confidence: 'consistent', evidence }
      again.push(last)
    }
    return again
  })
}

/** Each leadership has an epoch of its own (spec 3.1): of one epoch, it never stepped down. */
export function asOneEpoch(terms: readonly OpenTerm[]): LastingTerm[] {
  const lasting: LastingTerm[] = []
  for (const term of terms) {
    const before = lasting.at(-1)
    const same = before?.leader === term.leader && before.epoch !== null && before.epoch === term.epoch
    if (same && term.confidence !== 'proven') lasting[lasting.length - 1] = { ...before, since: term.from }
    else lasting.push({ ...term, since: term.from })
  }
  return lasting
}
