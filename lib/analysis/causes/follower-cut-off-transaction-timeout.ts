import { type EnsembleView, SLACK_MS } from '../ensemble-view.ts'
import type { FactSet, OfKind } from '../fact-set.ts'
import type { Separation } from '../separation.ts'
import { type Claim, defineCause, type Missing, type Step } from './claim.ts'
import { logOfServer, metricsOf, seriesOf } from './fetch.ts'
import { courseOf, residueStep } from './learner-course.ts'
import { unwrittenBy } from './unwritten.ts'
import { clock, seconds } from './wording.ts'

/** Spec 4.4 and 4.9, C2 to C4 and C7: the leader's SyncLimitCheck closed a follower that still sent something. */
export const followerCutOffTransactionTimeout = defineCause({
  name: 'follower_cut_off_transaction_timeout',
  explain(facts, view) {
    return facts.of('separation').flatMap((separation) => {
      if (separation.observer || separation.leader === null) return []
      if (separation.closed?.code === 'TXN_TIMEOUT') return decidedByLeader(separation, facts, view)
      if (separation.closed === null && !view.hasLog(separation.leader))
        return inferredFromDisk(separation, facts, view)
      return []
    })
  },
})

function decidedByLeader(separation: Separation, facts: FactSet, view: EnsembleView): Claim[] {
  const { sid, leader, closed } = separation
  const at = closed!.from
  const { sync, sure, ping } = view.limits
  const frozen = facts.within('silence', at, at - sure + 2 * ping, sid).length > 0
  const leaderStalled = facts
    .within('silence', at - ping, at + ping, leader!)
    .some(({ from, to }) => to - from >= sure - ping && to <= at + ping)
  if (frozen || leaderStalled || leaderWoke(leader!, at, facts, view)) return []
  return [claim(separation, at - sync - ping, at - sync, at, facts, view)]
}

/**
 * A leader that stood still blames its followers first and finds that it has none left right after (spec 4.4). Where its log
 * shows it running before, the blame is right.
 */
function leaderWoke(leader: number, at: number, facts: FactSet, view: EnsembleView): boolean {
  const { sync, ping, tick } = view.limits
  const steppedDown = facts
    .beginning('leader-stepped-down', at, at + sync + 2 * tick, leader)
    .some(({ reason }) => reason === 'too_few_followers')
  return steppedDown && view.recordsBetween(leader, at - view.limits.sure + ping, at - ping) === 0
}

/** Without the leader's log: an fsync that outlasted the limit and was still going on when the connection ended. */
function inferredFromDisk(separation: Separation, facts: FactSet, view: EnsembleView): Claim[] {
  const { sid, left } = separation
  if (left === null || !['RESET', 'EOF', 'PIPE'].includes(left.code)) return []
  const { sync, ping } = view.limits
  const stall = slowSyncs(facts, sid, left.from - sync, left.from).find(({ ms }) => ms >= sync - ping)
  return stall === undefined ? [] : [claim(separation, stall.from, stall.from, left.from, facts, view)]
}

function slowSyncs(facts: FactSet, sid: number, from: number, to: number): readonly OfKind<'fsync-slow'>[] {
  return facts.within('fsync-slow', from, to, sid)
}

function claim(
  separation: Separation,
  from: number,
  until: number,
  at: number,
  facts: FactSet,
  view: EnsembleView,
): Claim {
  const { sid, leader, left, closed } = separation
  const { sync, syncLimit, tick, confidence } = view.limits
  const disk = slowSyncs(facts, sid, from, at).filter(({ ms }) => ms >= sync / 4)
  const course = courseOf(separation, view)
  const unwritten = unwrittenBy(separation, course.back, facts, view)
  const limit = `${syncLimit} × ${tick} ms`
  const assumed = confidence === 'assumed'
  const leaderSaw = closed !== null
  const steps: Step[] = [
    {
      step: 'trigger',
      at: from,
      until,
      sid,
      text: `Write sent to ${sid}, no ACK in time${assumed ? `; assumes syncLimit ${syncLimit}` : ''}`,
      confidence: leaderSaw ? 'bounded' : 'consistent',
      rule: 'sync-limit',
      evidence: closed?.evidence[0],
    },
    ...disk.map(
      (fact): Step => ({
        step: 'trigger',
        at: fact.from,
        until: fact.to,
        sid,
        text: `${sid} waits ${seconds(fact.ms)} for its disk; no ACK leaves before`,
        confidence: 'bounded',
        rule: 'ack-after-fsync',
        evidence: fact.evidence[0],
      }),
    ),
    ...(closed === null ? [] : leaderSteps(separation)),
    ...course.steps,
    residueStep(sid, course.back ?? course.lost, left?.evidence[0]),
    ...unwritten.steps,
  ]
  return {
    cause: 'follower_cut_off_transaction_timeout',
    sids: [sid],
    from,
    to: course.back,
    severity: 'critical',
    confidence: confidenceOf(separation, view),
    rootCause: disk.length > 0 ? { cause: 'slow_disk_sync', confidence: 'consistent' } : null,
    title: `Leader ${leader} closed server ${sid}: one write went unacknowledged for ${seconds(sync)}`,
    summary: summaryOf(separation, disk.length > 0, limit, assumed),
    impact: course.impact,
    doNow: `${doNowOf(sid, course.back, disk.length > 0)}${unwritten.doNow}`,
    figures: [
      ...course.figures,
      { value: seconds(sync), label: `limit, ${syncLimit} ticks`, confidence: assumed ? 'assumed' : 'proven' },
    ],
    chain: steps,
    missing: missingOf(separation, from, at, disk.length > 0, view),
    explains: [separation, ...disk, ...unwritten.facts],
    score: (leaderSaw ? 3 : 1) + (left === null ? 0 : 1) + (disk.length > 0 ? 1 : 0),
  }
}

/** Whose log covers the time and shows no end of the connection contradicts the leader: it may have left long before. */
function confidenceOf({ sid, closed, left }: Separation, view: EnsembleView): Claim['confidence'] {
  if (closed === null) return 'consistent'
  if (left !== null) return 'proven'
  return view.covers(sid, closed.from - SLACK_MS, closed.from + SLACK_MS) ? 'consistent' : 'bounded'
}

function leaderSteps({ sid, leader, closed }: Separation): Step[] {
  const [timer, closing] = closed!.evidence
  const steps: Step[] = [
    {
      step: 'detector',
      at: closed!.from,
      sid: leader,
      text: `Leader ${leader}: transaction timeout`,
      confidence: 'proven',
      rule: 'sync-limit',
      evidence: timer,
    },
  ]
  const text = `Leader ${leader} closes socket to ${sid}`
  steps.push({
    step: 'action',
    at: closed!.from,
    sid: leader,
    text,
    confidence: 'proven',
    rule: 'sync-limit',
    evidence: closing ?? timer,
  })
  return steps
}

function summaryOf({ sid, leader, closed }: Separation, disk: boolean, limit: string, assumed: boolean): string {
  const who =
    closed === null
      ? `Leader ${leader} probably closed the connection to ${sid}`
      : `Leader ${leader} closed the connection to ${sid}`
  const why = `because the ACK of one proposal was overdue (${limit}${assumed ? ', syncLimit assumed' : ''}).`
  const alive =
    'No read timeout came first, so bytes from it still arrived: a full freeze and a two-way partition are unlikely.'
  return `${who} ${why} ${disk ? `The disk of ${sid} held its ACKs back in that time.` : alive}`
}

function doNowOf(sid: number, back: number | null, disk: boolean): string {
  const serving =
    back === null
      ? `Restart nothing. Ask ${sid} \`srvr\`: once it says follower, move clients back if load is uneven.`
      : `Restart nothing: ${sid} serves again since ${clock(back)}. Move clients back if load is uneven.`
  return `${serving}${disk ? ` Look at the disk of ${sid} before it happens again.` : ''}`
}

function missingOf(
  { sid, leader }: Separation,
  from: number,
  at: number,
  disk: boolean,
  view: EnsembleView,
): Missing[] {
  const own = ['slow_disk', 'process_paused', 'congested_path', 'network_partition']
  const why = `whether ${sid} wrote anything, waited for its disk or stood still while the write was open`
  const leaderWhy = `whether ${leader} read from ${sid} until it closed, and whether it closed others too`
  return [
    ...logOfServer(sid, from, at, why, own, view),
    ...(leader === null ? [] : logOfServer(leader, from, at, leaderWhy, ['network_partition', 'congested_path'], view)),
    ...(leader === null || disk
      ? []
      : metricsOf(
          leader,
          `ack_latency and learner_handler_qp_time_ms of sid ${sid}: whether its packets wait on ${leader}`,
          ['congested_path'],
          view,
        )),
    ...(leader === null || disk
      ? []
      : seriesOf(
          leader,
          'ack_latency|learner_handler_qp_time_ms|learner_handler_qp_size',
          { from, to: at },
          `how long packets for ${sid} waited on ${leader} in that time`,
          ['congested_path'],
          view,
        )),
    ...(disk
      ? []
      : metricsOf(
          sid,
          `fsynctime, sync_processor_queue_size and jvm_pause_time_ms: what ${sid} waited for`,
          ['slow_disk', 'process_paused'],
          view,
        )),
  ]
}
