import { numberField, textField } from '../model/log-event.ts'
import { ofEnsemble } from '../model/of-ensemble.ts'
import { formatEvidence } from '../words/evidence.ts'
import { formatIsoTime } from '../words/iso-time.ts'
import { counterOf, epochOf, formatZxid, LAST_COUNTER } from '../words/zxid.ts'
import type { EvidenceText, ZxidState } from './document.ts'
import type { Story } from './story.ts'
import type { ZxidAnchor } from './zxid-anchors.ts'

/** How far an ensemble is in its epoch and how fast it goes (spec 3.2, 3.8). Null where no line prints a zxid. */
export function zxidStateOf(ensemble: string, anchors: readonly ZxidAnchor[], story: Story): ZxidState | null {
  const own = ofEnsemble(anchors, ensemble)
  if (own.length === 0) return null
  const latest = own.reduce((a, b) => (b.zxid > a.zxid ? b : a))
  const epoch = epochOf(latest.zxid)
  const counter = counterOf(latest.zxid)
  const rate = rateBetween(own, latest) ?? rateOfConnection(latest, story)
  const ended = previousEnd(ensemble, epoch, story)
  const secondsLeft = rate === null || rate.perSecond <= 0 ? null : (LAST_COUNTER - counter) / rate.perSecond
  return {
    latest: formatZxid(latest.zxid),
    epoch,
    counter,
    headroom: Math.round((1 - counter / LAST_COUNTER) * 10_000) / 10_000,
    ratePerSecond: rate === null ? null : rounded(rate.perSecond),
    rolloverNoSoonerThan: secondsLeft === null ? null : formatIsoTime(latest.time + secondsLeft * 1000),
    previousEpochEndedByRollover: ended.byRollover,
    confidence: rate?.assumed ? 'assumed' : rate === null ? 'proven' : 'consistent',
    evidence: [formatEvidence(latest.evidence), ...(rate?.evidence ?? []), ...ended.evidence],
  }
}

interface Rate {
  readonly perSecond: number
  /** The epoch may be older than what was measured: then the true mean is lower. */
  readonly assumed: boolean
  readonly evidence: EvidenceText[]
}

/** Shorter than this says nothing about a mean. */
const LEAST_SPAN = 5_000

function rateBetween(anchors: readonly ZxidAnchor[], latest: ZxidAnchor): Rate | null {
  const epoch = epochOf(latest.zxid)
  const first = anchors.find((anchor) => epochOf(anchor.zxid) === epoch && anchor.time < latest.time)
  if (first === undefined || latest.time - first.time < LEAST_SPAN || latest.zxid <= first.zxid) return null
  const perSecond = Number(latest.zxid - first.zxid) / ((latest.time - first.time) / 1000)
  return { perSecond, assumed: false, evidence: [formatEvidence(first.evidence)] }
}

/**
 * A connection to the leader is never older than the leader's epoch: all transactions of the epoch in the age of the
 * connection is the highest mean there can be, so the roll-over comes no sooner.
 */
function rateOfConnection(latest: ZxidAnchor, story: Story): Rate | null {
  const ends = story.workspace
    .events('LRN_DISC')
    .filter(
      (event) =>
        event.ensemble === latest.ensemble &&
        event.time <= latest.time &&
        (numberField(event, 'ms') ?? 0) >= LEAST_SPAN,
    )
  const longest = ends.reduce<(typeof ends)[number] | null>(
    (a, b) => (a === null || (numberField(b, 'ms') ?? 0) > (numberField(a, 'ms') ?? 0) ? b : a),
    null,
  )
  if (longest === null) return null
  const changed = story.terms.some(
    (term) =>
      term.ensemble === latest.ensemble &&
      term.established &&
      term.from > longest.time - (numberField(longest, 'ms') ?? 0) &&
      term.from <= latest.time,
  )
  if (changed) return null
  const seconds = (latest.time - longest.time + (numberField(longest, 'ms') ?? 0)) / 1000
  return { perSecond: counterOf(latest.zxid) / seconds, assumed: true, evidence: [formatEvidence(longest)] }
}

function rounded(perSecond: number): number {
  return perSecond >= 10 ? Math.round(perSecond) : Math.round(perSecond * 1000) / 1000
}

/**
 * How the epoch before ended: votes of settled servers are frozen at its last transaction (spec 3.4), and a leader that
 * steps down says why.
 */
function previousEnd(
  ensemble: string,
  epoch: number,
  story: Story,
): { byRollover: boolean | null; evidence: EvidenceText[] } {
  const term = ofEnsemble(story.terms, ensemble).findLast((one) => one.epoch === epoch)
  const reason = ofEnsemble(story.workspace.events('LEAD_SHUTDOWN'), ensemble).findLast(
    (event) =>
      term?.established === true &&
      event.time <= term.from &&
      rolledOver(textField(event, 'reason'), event.exception?.message ?? ''),
  )
  const before = ofEnsemble(story.terms, ensemble).findLast((one) => term !== undefined && one.from < term.from)
  if (reason !== undefined && (before === undefined || reason.time >= before.from))
    return { byRollover: true, evidence: [formatEvidence(reason)] }
  const frozen = ofEnsemble(story.votes, ensemble).filter(
    (vote) => vote.state !== 'looking' && vote.peerEpoch === epoch && epochOf(vote.zxid) < epoch,
  )
  const last = frozen.at(-1)
  if (last !== undefined) {
    const byRollover = epochOf(last.zxid) === epoch - 1 && counterOf(last.zxid) >= LAST_COUNTER - 1
    return { byRollover, evidence: [formatEvidence(last.evidence)] }
  }
  return { byRollover: before === undefined ? null : false, evidence: [] }
}

function rolledOver(...texts: string[]): boolean {
  return texts.some((text) => text.includes('rolled over'))
}
