import { epochOf, formatZxid } from '../../words/zxid.ts'
import type { EnsembleView } from '../ensemble-view.ts'
import type { OfKind } from '../fact-set.ts'
import type { Claim } from './claim.ts'
import { logOfServer } from './fetch.ts'
import { clock, epochText, list } from './wording.ts'

/** A roll-over as the transaction logs of some servers have it, where no line tells who led. */
export function loggedRollOver(logged: readonly OfKind<'epoch-begun'>[], view: EnsembleView): Claim {
  const { last, first, from } = logged[0]!
  const to = Math.max(...logged.map((fact) => fact.to))
  const [before, after] = [epochText(epochOf(last)), epochText(epochOf(first))]
  const leader = view.termAt(from)?.leader
  const asked = leader === undefined ? view.voters : [leader]
  return {
    cause: 'zxid_rollover',
    sids: leader === undefined ? [] : [leader],
    ...{ from, to, severity: 'warning', confidence: 'bounded', rootCause: null },
    title: `The zxid counter of epoch ${before} was used up; epoch ${after} follows`,
    summary: `Transaction ${formatZxid(last)} is the last that epoch ${before} can have, and ${formatZxid(first)} is next in the log of ${list(logged.map(({ sid }) => sid))}. The leader steps down for it so that a new epoch begins; no server failed and nothing was lost.`,
    impact: `No transaction was made between ${clock(from)} and ${clock(to)}. All clients were closed and reconnected; where they are now is where they stay.`,
    doNow:
      'Nothing is broken. At the present write rate it will come again: plan the next change of leader before the counter is full.',
    figures: [{ value: formatZxid(last), label: 'last zxid of the epoch', confidence: 'proven' }],
    chain: logged.flatMap((fact) => [
      {
        step: 'trigger',
        at: fact.from,
        sid: fact.sid,
        text: `${fact.sid} logs ${formatZxid(last)}: the counter of epoch ${before} is used up`,
        confidence: 'proven',
        rule: 'counter-used-up',
        evidence: fact.evidence[0],
      } as const,
      {
        step: 'recovery',
        at: fact.to,
        sid: fact.sid,
        text: `${fact.sid} logs ${formatZxid(fact.first)}: a leader serves in epoch ${epochText(epochOf(fact.first))}`,
        confidence: 'proven',
        rule: 'new-epoch',
        evidence: fact.evidence[1],
      } as const,
    ]),
    missing: asked.flatMap((sid) =>
      logOfServer(
        sid,
        from - view.limits.tick,
        to + view.limits.tick,
        'who led, and for how long there was no leader',
        ['leader_changed', 'quorum_lost', 'process_restarted'],
        view,
      ),
    ),
    explains: logged,
    score: 2,
  }
}
