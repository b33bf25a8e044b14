import { wideField } from '../../model/log-event.ts'
import { groupsBy } from '../../model/time-order.ts'
import { counterOf, epochOf, formatZxid, LAST_COUNTER } from '../../words/zxid.ts'
import { type EnsembleView, SLACK_MS } from '../ensemble-view.ts'
import type { OfKind } from '../fact-set.ts'
import { type Claim, defineCause, type Step } from './claim.ts'
import { logOfServer } from './fetch.ts'
import {
  electionSteps,
  followerSteps,
  steppedDownStep,
  type TermEnd,
  termEnds,
  titleOf,
  withoutLeader,
} from './leader-term.ts'
import { loggedRollOver } from './logged-roll-over.ts'
import { clock, epochText } from './wording.ts'

/** Spec 3.8 and 4.9, C17: the counter of the epoch was used up, so the leader stepped down. */
export const zxidRollover = defineCause({
  name: 'zxid_rollover',
  explain(facts, view) {
    const logged = facts.of('epoch-begun').filter(({ rolledOver }) => rolledOver)
    const ended = termEnds(facts, view).flatMap((end) => {
      const said = end.steppedDown?.reason === 'rolled_over'
      const last = lastZxid(end, view)
      const own = logged.filter((fact) => isOf(fact, end, view))
      return said || last !== null || own.length > 0 ? [claim(end, said, last, own, view)] : []
    })
    const byEpoch = groupsBy(logged, ({ last }) => last)
    return [...ended, ...[...byEpoch.values()].map((same) => loggedRollOver(same, view))]
  },
})

/** The transactions around it were made before the term ended and after the next one began. */
function isOf(
  { from, to, last }: OfKind<'epoch-begun'>,
  { term, from: end, back }: TermEnd,
  view: EnsembleView,
): boolean {
  return epochOf(last) === term.epoch || (from <= end + SLACK_MS && to >= (back ?? view.to) - SLACK_MS)
}

interface LastZxid {
  readonly text: string
  readonly sid: number
  readonly at: number
  readonly evidence: Step['evidence']
}

/** A server that proposed itself with the last counter of the ended epoch. */
function lastZxid(end: TermEnd, view: EnsembleView): LastZxid | null {
  const until = end.back ?? view.to
  for (const event of view.history.events('FLE_NEW').between(end.from, until)) {
    const zxid = wideField(event, 'zxid')
    if (event.sid === null || zxid === null) continue
    if (counterOf(zxid) !== LAST_COUNTER - 1 || (end.term.epoch !== null && epochOf(zxid) !== end.term.epoch)) continue
    const { file, start, end: stop, line } = event
    return { text: formatZxid(zxid), sid: event.sid, at: event.time, evidence: { file, start, end: stop, line } }
  }
  return null
}

function claim(
  end: TermEnd,
  said: boolean,
  last: LastZxid | null,
  logged: readonly OfKind<'epoch-begun'>[],
  view: EnsembleView,
): Claim {
  const { leader } = end
  const lost = withoutLeader(end, view)
  const steps: Step[] = [
    {
      step: 'trigger',
      at: end.from,
      sid: leader,
      text: `The counter of epoch ${epochText(end.term.epoch)} is used up on leader ${leader}`,
      confidence: said ? 'proven' : 'bounded',
      rule: 'counter-used-up',
      evidence: end.steppedDown?.evidence[0] ?? last?.evidence,
    },
    ...steppedDownStep(end),
    ...followerSteps(end),
    ...(last === null
      ? []
      : [
          {
            step: 'effect',
            at: last.at,
            sid: last.sid,
            text: `${last.sid} proposes ${last.text}; the last zxid of the epoch`,
            confidence: 'proven',
            rule: 'counter-used-up',
            evidence: last.evidence,
          } satisfies Step,
        ]),
    ...electionSteps(end, view),
  ]
  return {
    cause: 'zxid_rollover',
    sids: [leader],
    from: end.from,
    to: end.back,
    severity: 'warning',
    confidence: said ? 'proven' : 'bounded',
    rootCause: null,
    title: titleOf(end, `Leader ${leader} stepped down: the zxid counter was used up`, view),
    summary: `Epoch ${epochText(end.term.epoch)} had used all 4 294 967 294 zxids. The leader stepped down so that a new epoch begins; no server failed and nothing was lost.`,
    impact: lost.impact,
    doNow: `Nothing is broken${end.back === null ? '' : `: a leader serves since ${clock(end.back)}`}. At the present write rate it will come again: plan the next change of leader before the counter is full.`,
    figures: lost.figures,
    chain: steps.sort((a, b) => a.at - b.at),
    missing: logOfServer(
      leader,
      end.from - view.limits.tick,
      end.from + view.limits.tick,
      `the reason that leader ${leader} printed when it stepped down`,
      ['zxid_rollover'],
      view,
    ),
    explains: [...end.consequences, ...logged],
    score: (said ? 5 : 3) + (last === null ? 0 : 1),
  }
}
