import type { EnsembleView } from '../ensemble-view.ts'
import type { FactSet } from '../fact-set.ts'
import type { Separation } from '../separation.ts'
import { type Claim, defineCause, type Step } from './claim.ts'
import { gcLogOf, logOfServer, metricsOf } from './fetch.ts'
import { courseOf, residueStep } from './learner-course.ts'
import { followersLost } from './learner-ends.ts'
import { unwrittenBy } from './unwritten.ts'
import { clock, seconds } from './wording.ts'

/** Codes that the leader sees of a follower that does not run. */
const OVERDUE = ['READ_TIMEOUT', 'TXN_TIMEOUT']
/** A process that runs reads the end of its connection within this; one that does not, when it runs again. */
const REACTION_MS = 1_500

/** Spec 4.9, C1: the follower's process stood still for longer than the limit. */
export const followerFrozen = defineCause({
  name: 'follower_frozen',
  explain(facts, view) {
    return followersLost(facts, view).flatMap((separation) => {
      const { sid, leader, closed, left } = separation
      if (facts.within('process-ended', separation.from - view.limits.sync, separation.to, sid).length > 0) return []
      const stop = standstill(separation, facts, view)
      if (closed !== null && OVERDUE.includes(closed.code)) {
        if (stop !== null) return [claim(separation, stop, facts, view)]
        // without the follower's lines of the time a read timeout fits a freeze and a partition alike
        const untold = view.hasLog(sid)
          ? reactsLate(separation) && !view.covers(sid, closed.from - view.limits.sure, left!.from, 'INFO')
          : left === null
        return closed.code === 'READ_TIMEOUT' && untold ? [claim(separation, null, facts, view)] : []
      }
      return closed === null && stop !== null && left?.code !== 'READ_TIMEOUT' && !view.hasLog(leader)
        ? [claim(separation, stop, facts, view)]
        : []
    })
  },
})

/** When the process stood still: its threads silent at the time of the timeout, or its reaction to the close far too late. */
function standstill(
  { sid, closed, left, from }: Separation,
  facts: FactSet,
  view: EnsembleView,
): { from: number; to: number } | null {
  const { sure, ping } = view.limits
  const at = closed?.from ?? from
  const wellInside = [at - ping, at - sure + 2 * ping] as const
  const [gap] = [...facts.within('pause', ...wellInside, sid), ...facts.within('silence', ...wellInside, sid)]
  if (gap !== undefined) return { from: gap.from, to: gap.to }
  if (!reactsLate({ closed, left })) return null
  const back = left!.from
  const quiet = view.recordsBetween(sid, at - sure + 2 * ping, back - REACTION_MS / 2) === 0
  return quiet && view.covers(sid, at - sure, back, 'INFO') ? { from: at - sure, to: back } : null
}

/** The follower sees the end of the connection long after the leader closed it, and not by a timeout of its own. */
function reactsLate({ closed, left }: Pick<Separation, 'closed' | 'left'>): boolean {
  return closed !== null && left !== null && left.code !== 'READ_TIMEOUT' && left.from - closed.from >= REACTION_MS
}

function claim(
  separation: Separation,
  stop: { from: number; to: number } | null,
  facts: FactSet,
  view: EnsembleView,
): Claim {
  const { sid, leader, closed, left } = separation
  const { sync } = view.limits
  const from = stop?.from ?? separation.from - sync
  const to = stop?.to ?? separation.to
  const symptoms = [
    ...facts.within('fsync-slow', from, to + REACTION_MS, sid),
    ...facts.within('pause', from, to + REACTION_MS, sid),
    ...facts.within('silence', from, to, sid),
  ]
  const course = courseOf(separation, view, stop?.from)
  const unwritten = unwrittenBy(separation, course.back, facts, view)
  const silence = symptoms.find(({ kind }) => kind !== 'fsync-slow')
  const logged = symptoms.some((fact) => fact.kind === 'pause' && fact.seenBy === 'gc-log')
  const length = seconds(to - from)
  const steps: Step[] = [
    {
      step: 'trigger',
      at: from,
      until: to,
      sid,
      text:
        stop === null
          ? `${sid} sends nothing for the limit`
          : logged
            ? `${sid} stands still; its GC log has a stop of ${length}`
            : `${sid} stands still; no thread writes a line for ${length}`,
      confidence: stop === null ? 'consistent' : 'bounded',
      rule: 'no-record-no-thread',
      evidence: silence?.evidence[0] ?? left?.evidence[0],
    },
    ...(closed === null ? [] : closedSteps(separation)),
    ...course.steps,
    residueStep(sid, course.back ?? course.lost, left?.evidence[0]),
    ...unwritten.steps,
  ]
  return {
    cause: 'follower_frozen',
    sids: [sid],
    from,
    to: course.back,
    severity: 'critical',
    confidence: stop === null || closed === null ? 'consistent' : 'proven',
    rootCause: null,
    title:
      stop === null
        ? `Leader ${leader} heard nothing from server ${sid} and closed it`
        : `Server ${sid} stood still for ${length}; leader ${leader} closed it`,
    summary:
      stop === null
        ? `Leader ${leader} read nothing from ${sid} for ${seconds(sync)}. Without the log of ${sid} a stop of its process and a cut path look the same.`
        : `${logged ? `The GC log of ${sid} has a stop` : `No thread of ${sid} wrote anything`} from ${clock(from)} to ${clock(to)}, and it noticed the end of its connection only when it ran again. An fsync as long as the stop is part of it.`,
    impact: stop === null ? course.impact : `${sid} answered nobody from ${clock(from)}. ${course.impact}`,
    doNow: `${course.back === null ? `Ask ${sid} \`srvr\`: \`Mode: follower\` means served again.` : `Restart nothing: ${sid} serves again since ${clock(course.back)}.`} Look for what stopped its process: garbage collection, swap, a frozen VM or host.${unwritten.doNow}`,
    figures: [
      ...course.figures,
      ...(stop === null ? [] : [{ value: length, label: 'without a line', confidence: 'bounded' as const }]),
    ],
    chain: steps,
    missing: [
      ...logOfServer(
        sid,
        from,
        to,
        `whether ${sid} wrote anything in that time: one record refutes a freeze`,
        ['process_paused', 'network_partition'],
        view,
      ),
      ...gcLogOf(sid, from, to, `whether ${sid} collected garbage in that time`, ['process_paused'], view),
      ...metricsOf(sid, `jvm_pause_time_ms of ${sid}: whether its own monitor saw the stop`, ['process_paused'], view),
    ],
    explains: [separation, ...symptoms, ...unwritten.facts],
    score: (stop === null ? 1 : 3) + (closed === null || left === null ? 0 : 1) + symptoms.length * 0.5,
  }
}

function closedSteps({ sid, leader, closed }: Separation): Step[] {
  const timer = closed!.code === 'TXN_TIMEOUT' ? 'transaction timeout' : 'read timeout'
  return [
    {
      step: 'detector',
      at: closed!.from,
      sid: leader,
      text: `Leader ${leader}: ${timer}; it closes its socket to ${sid}`,
      confidence: 'proven',
      rule: closed!.code === 'TXN_TIMEOUT' ? 'sync-limit' : 'read-timeout',
      evidence: closed!.evidence[0],
    },
  ]
}
