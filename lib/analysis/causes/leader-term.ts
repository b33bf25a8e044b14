import { formatDuration } from '../../words/duration.ts'
import type { Finding } from '../document.ts'
import type { EnsembleView } from '../ensemble-view.ts'
import { SLACK_MS } from '../ensemble-view.ts'
import type { Fact, FactSet } from '../fact-set.ts'
import type { Separation } from '../separation.ts'
import type { Election, Term } from '../story.ts'
import type { Step } from './claim.ts'
import { clock, epochText, list, servers } from './wording.ts'

/** How a leader lost its role, as followers and the leader saw it: what the causes that end a term have in common. */
export interface TermEnd {
  readonly term: Term
  readonly leader: number
  /** First decision or end that any server wrote about it. */
  readonly from: number
  readonly separations: readonly Separation[]
  readonly steppedDown: (Fact & { kind: 'leader-stepped-down' }) | null
  /** The ensemble election that followed; null: none in the files. */
  readonly election: Election | null
  /** When a leader of a majority served again. */
  readonly back: number | null
  /** Facts that are consequences whatever the cause was. */
  readonly consequences: readonly Fact[]
}

export function termEnds(facts: FactSet, view: EnsembleView): readonly TermEnd[] {
  const known = ends.get(facts)
  if (known !== undefined) return known
  const found = view.terms.flatMap((term) =>
    term.to === null || !served(term, view) ? [] : [endOf(term, facts, view)],
  )
  ends.set(facts, found)
  return found
}

/** Several causes ask about the same facts in one round. */
const ends = new WeakMap<FactSet, readonly TermEnd[]>()

/** Somebody was in broadcast under it: a candidate that only some believed in leads nobody. */
function served({ leader, from, to }: Term, view: EnsembleView): boolean {
  return view.history.servedUnder(leader).touching(from, to ?? view.to).length > 0
}

/**
 * A process that ended while all that ran lost their leader, and elected another without it, was the leader, though the files
 * begin after it became so.
 */
export function unseenTermOf(sid: number, end: number, view: EnsembleView): Term | null {
  const around = [end - SLACK_MS, end + SLACK_MS] as const
  const [election] = view.history.held.beginning(...around).filter(({ leaderBefore, sids }) => {
    return (leaderBefore === null || leaderBefore === sid) && !sids.includes(sid)
  })
  const known = view.termAt(end)?.leader ?? sid
  if (election === undefined || known !== sid) return null
  const { ensemble, epochBefore: epoch, evidence } = election
  return {
    ensemble,
    leader: sid,
    epoch,
    from: view.from,
    established: false,
    to: end,
    confidence: 'consistent',
    evidence,
  }
}

export function endOf(term: Term, facts: FactSet, view: EnsembleView): TermEnd {
  const { leader } = term
  const { sync, tick } = view.limits
  const election = view.history.held.firstFrom(
    Math.max(term.from, term.to! - sync - 2 * tick - SLACK_MS),
    ({ leaderBefore }) => leaderBefore === leader || leaderBefore === null,
  )
  const back = view.history.terms.beginningAfter(term.from)?.from ?? null
  // when the leader itself was done with its role: long after the term where it was frozen or cut off
  const noticed = Math.max(term.to!, view.history.led(leader).reachBy(term.to!))
  // a leader that was frozen or cut off writes about its followers only when it runs, or notices, again
  const separations = facts
    .beginning('separation', term.from, noticed + sync + SLACK_MS)
    .filter(
      (each) =>
        (each.leader === leader || each.leader === null) &&
        each.to >= term.to! - sync - SLACK_MS &&
        each.synced !== false,
    )
  const from = Math.min(term.to!, ...separations.map((each) => each.from))
  const until = Math.max(back ?? term.to! + sync, ...separations.map(({ to }) => to)) + SLACK_MS
  const [steppedDown = null] = facts.beginning('leader-stepped-down', from - SLACK_MS, until + view.limits.init, leader)
  const consequences = [
    ...separations,
    ...(steppedDown === null ? [] : [steppedDown]),
    ...facts.beginning('link-lost', from - SLACK_MS, until),
    ...facts.beginning('dial-failed', from - SLACK_MS, until),
    ...facts.beginning('election-stuck', from, until),
    ...facts.beginning('session-expiries', from - SLACK_MS, until + 3 * tick),
  ]
  return { term, leader, from, separations, steppedDown, election, back, consequences }
}

/** Followers of the ended term whose own log shows how they lost the leader. */
export function followersThatSaw(end: TermEnd, ...codes: string[]): Separation[] {
  return end.separations.filter(({ left }) => left !== null && codes.includes(left.code))
}

export function electionSteps(end: TermEnd, view: EnsembleView): Step[] {
  const steps: Step[] = []
  const lookers = view.history.looking.beginning(end.from, end.back ?? view.to).filter(({ sid }) => sid !== end.leader)
  const first = lookers[0]
  if (first !== undefined) {
    const sids = [...new Set(lookers.map(({ sid }) => sid))]
    steps.push({
      step: 'effect',
      at: first.from,
      sid: first.sid,
      text: `${list(sids)} looking, their clients closed`,
      confidence: first.confidence,
      rule: 'role-lost-closes-clients',
      evidence: first.evidence[0],
    })
  }
  const next = view.history.terms.beginningAfter(end.term.from)
  if (next === null) {
    steps.push({
      step: 'recovery',
      at: view.to,
      sid: null,
      text: 'A new leader: not in these files',
      confidence: 'consistent',
    })
    return steps
  }
  const took = end.election?.tookMs == null ? '' : `, election ${formatDuration(end.election.tookMs)}`
  steps.push({
    step: 'recovery',
    at: next.from,
    sid: next.leader,
    text: `${next.leader} leads epoch ${epochText(next.epoch)}${took}`,
    confidence: next.confidence,
    rule: 'new-epoch',
    evidence: next.evidence[0],
  })
  const oldBack = view.servingAfter(end.leader, next.from)
  if (oldBack !== null && next.leader !== end.leader) {
    steps.push({
      step: 'recovery',
      at: oldBack,
      sid: end.leader,
      text: `${end.leader} serves again, as a follower of ${next.leader}`,
      confidence: 'proven',
      rule: 'single-rejoin',
      evidence: roleEvidence(end.leader, oldBack, view),
    })
  }
  return steps
}

function roleEvidence(sid: number, at: number, view: EnsembleView) {
  return view.history.roles(sid).beginning(at, at)[0]?.evidence[0]
}

const SEEN: Readonly<Record<string, string>> = {
  READ_TIMEOUT: 'reads nothing from',
  EOF: 'reads end of stream from',
  RESET: 'reads a reset from',
  PIPE: 'finds its connection broken to',
}

export function followerSteps(end: TermEnd): Step[] {
  return end.separations.flatMap(({ sid, left }): Step[] => {
    if (left === null || SEEN[left.code] === undefined) return []
    const decided = left.code === 'READ_TIMEOUT'
    return [
      {
        step: decided ? 'detector' : 'effect',
        at: left.from,
        sid,
        text: `${sid} ${SEEN[left.code]} ${end.leader}${decided ? ' for the limit and gives up' : ''}`,
        confidence: 'proven',
        rule: decided ? 'read-timeout' : 'close-is-seen',
        evidence: left.evidence[0],
      },
    ]
  })
}

export function steppedDownStep({ steppedDown, leader }: TermEnd): Step[] {
  if (steppedDown === null) return []
  return [
    {
      step: 'action',
      at: steppedDown.from,
      sid: leader,
      text: `${leader} gives up leadership; ${steppedDown.text || 'no reason printed'}`,
      confidence: 'proven',
      rule: steppedDown.reason === 'rolled_over' ? 'counter-used-up' : 'quorum-needed',
      evidence: steppedDown.evidence[0],
    },
  ]
}

/** `since`: writes stopped before anybody noticed, where the leader stood still or was cut off. */
export function withoutLeader(
  end: TermEnd,
  view: EnsembleView,
  since = end.from,
): { text: string; figures: Finding['figures']; impact: string } {
  const to = end.back ?? view.to
  const value = `${end.back === null ? '≥ ' : ''}${formatDuration(Math.max(0, to - since))}`
  const affected = [...new Set(end.separations.map(({ sid }) => sid))].sort((a, b) => a - b)
  return {
    text: value,
    figures: [
      { value, label: 'no leader for', confidence: end.back === null ? 'bounded' : 'proven' },
      { value: `${view.voters.length} of ${view.servers.length}`, label: 'servers affected', confidence: 'proven' },
    ],
    impact: `No write was possible from ${clock(since)}${end.back === null ? '; the end is not in these files' : ` to ${clock(end.back)}`}. ${affected.length > 0 ? `Clients of ${servers(affected)} were closed and reconnected` : 'Clients were closed and reconnected'}; where they are now is where they stay.`,
  }
}

export function titleOf(end: TermEnd, what: string, view: EnsembleView): string {
  const next = view.history.terms.beginningAfter(end.term.from)
  if (next === null) return `${what}; no new leader in these files`
  const epochs =
    end.term.epoch === null || next.epoch === null
      ? ''
      : `, epoch ${epochText(end.term.epoch)} to ${epochText(next.epoch)}`
  return `${what}; the others elected ${next.leader}${epochs}`
}
