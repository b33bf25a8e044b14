import type { EnsembleView } from '../ensemble-view.ts'
import { SLACK_MS } from '../ensemble-view.ts'
import type { FactSet } from '../fact-set.ts'
import type { Separation } from '../separation.ts'
import { type Claim, defineCause, type Step } from './claim.ts'
import { logOfServer } from './fetch.ts'
import { courseOf, residueStep } from './learner-course.ts'
import { followersLost } from './learner-ends.ts'
import { clock } from './wording.ts'

/** What an end sees that did not decide to close. */
const NOT_ITS_OWN = ['RESET', 'PIPE', 'EOF']

/** Spec 4.9, C14: both ends found the connection reset and neither had decided to close it. */
export const connectionResetInThePath = defineCause({
  name: 'connection_reset_in_the_path',
  explain(facts, view) {
    return followersLost(facts, view).flatMap((separation) => {
      const { sid, leader, left, closed } = separation
      const codes = [left?.code, closed?.code].filter((code) => code !== undefined)
      if (!codes.every((code) => NOT_ITS_OWN.includes(code)) || !codes.includes('RESET')) return []
      if (left !== null && closed !== null && separation.to - separation.from > SLACK_MS) return []
      if (left === null && view.hasLog(sid)) return []
      if (closed === null && view.hasLog(leader) && view.covers(leader, separation.from, separation.to)) return []
      return processesWentOn(separation, facts, view) ? [claim(separation, view)] : []
    })
  },
})

/** Had a process ended, its election links would have broken too. */
function processesWentOn({ sid, leader, from, to }: Separation, facts: FactSet, view: EnsembleView): boolean {
  const near = (fact: { from: number }): boolean =>
    Math.abs(fact.from - from) <= SLACK_MS || Math.abs(fact.from - to) <= SLACK_MS
  const around = [from - SLACK_MS, to + SLACK_MS] as const
  const ended = facts
    .beginning('process-ended', ...around)
    .some((fact) => (fact.sid === sid || fact.sid === leader) && near(fact))
  const broken = facts.toward('link-lost', sid, ...around).some((fact) => fact.sid !== leader && near(fact))
  const failed = facts.within('disk-error', from - view.limits.sync, to, sid).length > 0
  return !ended && !broken && !failed
}

function claim(separation: Separation, view: EnsembleView): Claim {
  const { sid, leader, left, closed, from } = separation
  const both = left !== null && closed !== null
  const course = courseOf(separation, view)
  const steps: Step[] = [
    {
      step: 'trigger',
      at: from,
      sid: null,
      text: `The connection between ${sid} and leader ${leader} is reset`,
      confidence: both ? 'bounded' : 'consistent',
      rule: 'close-is-seen',
      evidence: (closed ?? left)?.evidence[0],
    },
    ...(closed === null ? [] : [leaderStep(separation)]),
    ...course.steps,
    residueStep(sid, course.back ?? course.lost, left?.evidence[0]),
  ]
  return {
    cause: 'connection_reset_in_the_path',
    sids: [sid],
    from,
    to: course.back,
    severity: 'warning',
    confidence: both ? 'proven' : 'consistent',
    rootCause: null,
    title: `The connection between server ${sid} and leader ${leader} was reset`,
    summary: both
      ? `Both ends found the connection gone at the same time. No timeout came first, neither end closed it, and both processes went on: something between them ended it.`
      : `One end found the connection reset; the log of the other end is not here. If that end closed it, its log says why.`,
    impact: course.impact,
    doNow: `${course.back === null ? '' : `Nothing for the ensemble: ${sid} serves again since ${clock(course.back)}. `}Look at firewalls, NAT and load balancers between ${sid} and ${leader}, and their idle timers.`,
    figures: course.figures,
    chain: steps,
    missing: both
      ? []
      : [
          ...(leader === null
            ? []
            : logOfServer(
                leader,
                from - view.limits.sync,
                from,
                `whether leader ${leader} closed the connection, and why`,
                ['slow_disk', 'connection_reset_in_the_path'],
                view,
              )),
          ...logOfServer(
            sid,
            from - view.limits.sync,
            from,
            `what ${sid} read when the connection ended`,
            ['connection_reset_in_the_path', 'process_restarted'],
            view,
          ),
        ],
    explains: [separation],
    score: both ? 3 : 1,
  }
}

function leaderStep({ sid, leader, closed }: Separation): Step {
  return {
    step: 'effect',
    at: closed!.from,
    sid: leader,
    text: `Leader ${leader} reads a reset from ${sid}; it had not decided to close`,
    confidence: 'proven',
    rule: 'close-is-seen',
    evidence: closed!.evidence[0],
  }
}
