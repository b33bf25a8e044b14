import type { EnsembleView } from '../ensemble-view.ts'
import type { FactSet } from '../fact-set.ts'
import type { Separation } from '../separation.ts'
import { type Claim, defineCause, type Step } from './claim.ts'
import { logOfServer } from './fetch.ts'
import { courseOf, residueStep } from './learner-course.ts'
import { followersLost, leaderSawStep } from './learner-ends.ts'
import { clock, seconds } from './wording.ts'

/** Spec 4.9, C5, C6, C8: packets between a follower that ran and the leader were lost. */
export const followerNetworkPartition = defineCause({
  name: 'follower_network_partition',
  explain(facts, view) {
    return followersLost(facts, view).flatMap((separation) => {
      const { sid, leader, left, closed } = separation
      const ends = { learner: left?.code === 'READ_TIMEOUT', leader: closed?.code === 'READ_TIMEOUT' }
      if (!ends.learner && !ends.leader) return []
      const at = separation.from
      const ran = view.recordsBetween(sid, at - view.limits.sure * 0.8, at - view.limits.ping / 2) > 0
      if (ends.learner && ends.leader) return [claim(separation, 3, facts, view)]
      if (ends.leader && view.hasLog(sid)) return ran ? [claim(separation, 3, facts, view)] : []
      return ends.learner && !view.hasLog(leader)
        ? [claim(separation, 1, facts, view)]
        : ends.learner
          ? [claim(separation, 2, facts, view)]
          : []
    })
  },
})

function claim(separation: Separation, weight: number, facts: FactSet, view: EnsembleView): Claim {
  const { sid, leader, left, closed } = separation
  const { sync, ping } = view.limits
  const from = separation.from - sync
  const course = courseOf(separation, view)
  const until = course.back ?? view.to
  const stuck = facts.beginning('election-stuck', separation.from, until, sid)
  const dials = facts.within('dial-failed', from, until).filter((fact) => fact.sid === sid || fact.peer === sid)
  const both = left?.code === 'READ_TIMEOUT' && closed?.code === 'READ_TIMEOUT'
  const path = stuck.length > 0 ? `${sid} and the other servers` : `${sid} and leader ${leader}`
  const steps: Step[] = [
    {
      step: 'trigger',
      at: from - ping,
      until: from + ping,
      sid,
      text: `Packets between ${path} stop arriving`,
      confidence: weight >= 3 ? 'bounded' : 'consistent',
      rule: 'read-timeout',
      evidence: (closed ?? left)?.evidence[0],
    },
    ...leaderSawStep(separation),
    ...course.steps,
    ...stuck.map(
      (fact): Step => ({
        step: 'effect',
        at: fact.from,
        until: fact.to,
        sid,
        text: `${sid} asks for votes and gets none; it waits up to ${seconds(fact.waitMs)}`,
        confidence: 'proven',
        rule: 'dial-at-election',
        evidence: fact.evidence[0],
      }),
    ),
    residueStep(sid, course.back ?? course.lost, left?.evidence[0]),
  ]
  return {
    cause: 'follower_network_partition',
    sids: [sid],
    from,
    to: course.back,
    severity: 'critical',
    confidence: weight >= 3 && left !== null ? 'proven' : 'consistent',
    rootCause: null,
    title: `Server ${sid} was cut off from leader ${leader}`,
    summary: both
      ? `Leader ${leader} and ${sid} both read nothing from each other for ${seconds(sync)}, while both ran. The path between them lost their packets.`
      : `${closed?.code === 'READ_TIMEOUT' ? `Leader ${leader} read nothing from ${sid}` : `${sid} read nothing from leader ${leader}`} for ${seconds(sync)}; the other end shows no timeout of its own.`,
    impact: course.impact,
    doNow: `${course.back === null ? `Check the path between ${path}, quorum and election port.` : `Nothing for the ensemble: ${sid} serves again since ${clock(course.back)}.`} Look at what changed in the network at ${clock(from)}.`,
    figures: course.figures,
    chain: steps.sort((a, b) => a.at - b.at),
    missing: [
      ...logOfServer(
        sid,
        from,
        separation.to,
        `whether ${sid} ran in that time and read a timeout too`,
        ['process_paused', 'network_partition'],
        view,
      ),
      ...(leader === null
        ? []
        : logOfServer(
            leader,
            from,
            separation.to,
            `whether ${leader} stood still, or read nothing from ${sid}`,
            ['process_paused', 'network_partition'],
            view,
          )),
    ],
    explains: [separation, ...stuck, ...dials],
    score: weight + (stuck.length > 0 ? 1 : 0),
  }
}
