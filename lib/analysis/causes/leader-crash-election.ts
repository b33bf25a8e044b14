import type { EnsembleView } from '../ensemble-view.ts'
import { SLACK_MS } from '../ensemble-view.ts'
import type { FactSet } from '../fact-set.ts'
import { type Claim, defineCause, type Step } from './claim.ts'
import { logOfServer } from './fetch.ts'
import {
  electionSteps,
  endOf,
  followerSteps,
  followersThatSaw,
  type TermEnd,
  termEnds,
  titleOf,
  unseenTermOf,
  withoutLeader,
} from './leader-term.ts'
import { clock } from './wording.ts'

/** Spec 4.9, C12: the leader's process ended and the others elected a new one. */
export const leaderCrashElection = defineCause({
  name: 'leader_crash_election',
  explain(facts, view) {
    const unseen = facts.of('process-ended').flatMap(({ sid, from }) => {
      const term = view.isObserver(sid) ? null : unseenTermOf(sid, from, view)
      return term === null ? [] : [endOf(term, facts, view)]
    })
    return [...termEnds(facts, view), ...unseen].flatMap((end) => {
      if (end.steppedDown !== null && end.steppedDown.from <= end.from + SLACK_MS) return []
      const [ended] = facts.beginning('process-ended', end.from - SLACK_MS, end.from + SLACK_MS, end.leader)
      if (ended !== undefined) return [claim(end, ended, facts, view)]
      if (view.hasLog(end.leader) || followersThatSaw(end, 'READ_TIMEOUT').length > 0) return []
      return followersThatSaw(end, 'EOF', 'RESET', 'PIPE').length > 0 ? [claim(end, null, facts, view)] : []
    })
  },
})

function claim(
  end: TermEnd,
  ended: ReturnType<FactSet['on']>[number] | null,
  facts: FactSet,
  view: EnsembleView,
): Claim {
  const { leader, from, consequences } = end
  const refused = facts
    .toward('dial-failed', leader, from - SLACK_MS, from + view.limits.sync)
    .find(({ code }) => code === 'REFUSED')
  const began = facts.beginning('process-began', from, (ended?.to ?? from) + SLACK_MS, leader)
  const lost = withoutLeader(end, view)
  const seen = followersThatSaw(end, 'EOF', 'RESET', 'PIPE')
  const steps: Step[] = [
    ...(ended === null
      ? []
      : [
          {
            step: 'trigger',
            at: ended.from,
            sid: leader,
            text: `Last line of ${leader}; it says nothing about stopping`,
            confidence: 'proven',
            rule: 'process-end-breaks-links',
            evidence: ended.evidence[0],
          } satisfies Step,
        ]),
    ...followerSteps(end),
    ...(refused === undefined
      ? []
      : [
          {
            step: 'detector',
            at: refused.from,
            sid: refused.sid,
            text: `Election port of ${leader} refuses ${refused.sid}; host up, process gone`,
            confidence: 'proven',
            rule: 'refused-port',
            evidence: refused.evidence[0],
          } satisfies Step,
        ]),
    ...electionSteps(end, view),
    ...began.map(
      (fact): Step => ({
        step: 'recovery',
        at: fact.from,
        sid: leader,
        text: `A new process of ${leader} starts`,
        confidence: 'proven',
        rule: 'one-process-per-id',
        evidence: fact.evidence[0],
      }),
    ),
  ]
  return {
    cause: 'leader_crash_election',
    sids: [leader],
    from,
    to: end.back,
    severity: 'critical',
    confidence: ended !== null && seen.length > 0 && end.term.confidence !== 'consistent' ? 'proven' : 'consistent',
    rootCause: null,
    title: titleOf(end, `Leader ${leader} died`, view),
    summary: `The process of leader ${leader} ended at ${clock(from)} without a word. Its followers lost it at once, not by a timeout${refused === undefined ? '' : ', and its election port refused them'}. A kill, a crash of the JVM and a signal to stop look the same in its log.`,
    impact: lost.impact,
    doNow: `${end.back === null ? `Start ${leader}.` : `Nothing for the ensemble: a leader serves since ${clock(end.back)}.`} Look up on the host of ${leader} how its process ended.`,
    figures: lost.figures,
    chain: steps.sort((a, b) => a.at - b.at),
    missing: logOfServer(
      leader,
      from - view.limits.sync,
      from,
      `its last lines: how leader ${leader} ended`,
      ['process_restarted', 'process_paused', 'network_partition'],
      view,
    ),
    explains: [...consequences, ...(ended === null ? [] : [ended]), ...began],
    score: (ended === null ? 1 : 3) + (refused === undefined ? 0 : 1) + (seen.length > 0 ? 1 : 0),
  }
}
