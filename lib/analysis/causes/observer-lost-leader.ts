import type { EnsembleView } from '../ensemble-view.ts'
import type { FactSet } from '../fact-set.ts'
import type { Separation } from '../separation.ts'
import { type Claim, defineCause, type Step } from './claim.ts'
import { logOfServer } from './fetch.ts'
import { courseOf, residueStep } from './learner-course.ts'
import { leaderSawStep } from './learner-ends.ts'
import { clock, seconds } from './wording.ts'

/** An observer's connection ended while the leader went on. It is no voter: no election, no quorum is touched. */
export const observerLostLeader = defineCause({
  name: 'observer_lost_leader',
  explain(facts, view) {
    return facts.of('separation').flatMap((separation) => {
      const { observer, leader, synced, from, to } = separation
      if (!observer || synced === false || view.termEndingAround(from, to) !== null) return []
      return leader === null ? [] : [claim(separation, facts, view)]
    })
  },
})

function claim(separation: Separation, facts: FactSet, view: EnsembleView): Claim {
  const { sid, leader, left, closed } = separation
  const timeout = left?.code === 'READ_TIMEOUT' || closed?.code === 'READ_TIMEOUT'
  const from = timeout ? separation.from - view.limits.sync : separation.from
  const course = courseOf(separation, view)
  const until = course.back ?? view.to
  const related = [
    ...facts.within('election-stuck', from, until, sid),
    ...facts.within('dial-failed', from, until, sid),
    ...facts.within('silence', from, until, sid),
    ...facts.within('process-ended', from, until, sid),
    ...facts.within('process-began', from, until, sid),
  ]
  const frozen = facts
    .within('silence', from, separation.to, sid)
    .some((fact) => fact.to - fact.from >= view.limits.sync)
  const steps: Step[] = [
    ...(timeout
      ? [
          {
            step: 'trigger',
            at: from,
            sid,
            text: `Packets between observer ${sid} and leader ${leader} stop arriving`,
            confidence: 'bounded',
            rule: 'read-timeout',
            evidence: (closed ?? left)?.evidence[0],
          } satisfies Step,
        ]
      : []),
    ...leaderSawStep(separation),
    ...course.steps,
    residueStep(sid, course.back ?? course.lost, left?.evidence[0]),
  ]
  return {
    cause: 'observer_lost_leader',
    sids: [sid],
    from,
    to: course.back,
    severity: 'warning',
    confidence: left !== null && closed !== null ? 'proven' : 'consistent',
    rootCause:
      timeout && !frozen && left?.code === 'READ_TIMEOUT'
        ? { cause: 'follower_network_partition', confidence: 'consistent' }
        : null,
    title: `Observer ${sid} lost leader ${leader}`,
    summary: `${timeout ? `Nothing arrived between ${sid} and leader ${leader} for ${seconds(view.limits.sync)}.` : `The connection between ${sid} and leader ${leader} ended.`} An observer has no vote: leader, epoch and quorum are untouched.`,
    impact: course.impact,
    doNow:
      course.back === null
        ? `Check the path between ${sid} and leader ${leader}.`
        : `Nothing: ${sid} serves again since ${clock(course.back)}.`,
    figures: course.figures,
    chain: steps,
    missing: [
      ...logOfServer(
        sid,
        from,
        separation.to,
        `whether ${sid} ran and what it read`,
        ['network_partition', 'process_paused'],
        view,
      ),
      ...(leader === null
        ? []
        : logOfServer(
            leader,
            from,
            separation.to,
            `whether ${leader} read a timeout or closed`,
            ['network_partition'],
            view,
          )),
    ],
    explains: [separation, ...related],
    score: 3 + (left !== null && closed !== null ? 1 : 0),
  }
}
