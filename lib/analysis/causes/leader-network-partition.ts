import type { EnsembleView } from '../ensemble-view.ts'
import type { FactSet } from '../fact-set.ts'
import { type Claim, defineCause, type Step } from './claim.ts'
import { logOfServer } from './fetch.ts'
import {
  electionSteps,
  followerSteps,
  followersThatSaw,
  steppedDownStep,
  type TermEnd,
  termEnds,
  titleOf,
  withoutLeader,
} from './leader-term.ts'
import { clock, seconds } from './wording.ts'

/** The leader ran, and neither it nor its followers read anything from each other: it was cut off from the majority. */
export const leaderNetworkPartition = defineCause({
  name: 'leader_network_partition',
  explain(facts, view) {
    return termEnds(facts, view).flatMap((end) => {
      const { sure, ping } = view.limits
      const byLeader = end.separations.filter(({ closed }) => closed?.code === 'READ_TIMEOUT')
      const byFollowers = followersThatSaw(end, 'READ_TIMEOUT')
      if (byLeader.length + byFollowers.length === 0) return []
      if (!view.hasLog(end.leader)) return [claim(end, 1, facts, view)]
      // the second half of the limit only: clocks of two servers differ
      const ran = view.recordsBetween(end.leader, end.from - sure * 0.45, end.from - ping / 2) > 0
      const elsewhere = (view.history.lastTermOfOthers(end.leader)?.from ?? Number.NEGATIVE_INFINITY) > end.term.from
      if (!ran || (byFollowers.length === 0 && !elsewhere)) return []
      return [claim(end, byLeader.length > 0 && byFollowers.length > 0 ? 4 : 2, facts, view)]
    })
  },
})

function claim(end: TermEnd, weight: number, facts: FactSet, view: EnsembleView): Claim {
  const { leader, separations } = end
  const { sync, ping } = view.limits
  const lost = withoutLeader(end, view, end.from - sync)
  const back = view.servingAfter(leader, end.from)
  const alone = facts.beginning('election-stuck', end.from, back ?? view.to, leader)
  const leaderTimeout = separations.find(({ closed }) => closed?.code === 'READ_TIMEOUT')?.closed
  const steps: Step[] = [
    {
      step: 'trigger',
      at: end.from - sync - ping,
      until: end.from - sync + ping,
      sid: leader,
      text: `Packets between leader ${leader} and its followers stop arriving`,
      confidence: weight > 2 ? 'bounded' : 'consistent',
      rule: 'read-timeout',
      evidence: separations[0]?.evidence[0],
    },
    ...(leaderTimeout == null
      ? []
      : [
          {
            step: 'detector',
            at: leaderTimeout.from,
            sid: leader,
            text: `Leader ${leader} reads nothing from its followers for the limit and closes them`,
            confidence: 'proven',
            rule: 'read-timeout',
            evidence: leaderTimeout.evidence[0],
          } satisfies Step,
        ]),
    ...followerSteps(end),
    ...steppedDownStep(end),
    ...electionSteps(end, view),
    ...alone.map(
      (fact): Step => ({
        step: 'effect',
        at: fact.from,
        until: fact.to,
        sid: leader,
        text: `${leader} asks for votes and gets none; it waits up to ${seconds(fact.waitMs)}`,
        confidence: 'proven',
        rule: 'dial-at-election',
        evidence: fact.evidence[0],
      }),
    ),
  ]
  return {
    cause: 'leader_network_partition',
    sids: [leader],
    from: end.from - sync,
    to: back ?? end.back,
    severity: 'critical',
    confidence: weight > 2 ? 'proven' : 'consistent',
    rootCause: null,
    title: titleOf(end, `Leader ${leader} was cut off from its followers`, view),
    summary: `Leader ${leader} and its followers read nothing from each other for ${seconds(sync)}${weight > 1 ? `, while ${leader} went on running` : ''}. The majority elected another leader; ${leader} could not serve without one.`,
    impact: lost.impact,
    doNow: `${end.back === null ? '' : `A leader serves since ${clock(end.back)}. `}${back === null ? `Check the path between ${leader} and the others, quorum and election port.` : `${leader} is back since ${clock(back)}; look at what changed in the network at ${clock(end.from - sync)}.`}`,
    figures: lost.figures,
    chain: steps.sort((a, b) => a.at - b.at),
    missing: logOfServer(
      leader,
      end.from - sync,
      end.from,
      `whether leader ${leader} ran while its followers heard nothing`,
      ['process_paused', 'network_partition'],
      view,
    ),
    explains: [...end.consequences, ...alone],
    score: weight + (end.steppedDown === null ? 0 : 1),
  }
}
