import type { Ensemble } from '../model/server.ts'
import { ordersBy, TimeOrder } from '../model/time-order.ts'
import type { Campaign } from './campaign.ts'
import type { Election, Term } from './story.ts'

/**
 * Campaigns as elections (spec 3.6). Those that led to a new term are one `ensemble` election; one that returns to a term that
 * went on is a `rejoin`; the rest, together where they overlap, `failed`.
 */
export function electionsOf(ensemble: Ensemble, campaigns: readonly Campaign[], terms: readonly Term[]): Election[] {
  const left = new Set(campaigns)
  const elections: Election[] = []
  let begun: Campaign[] = []
  let next = 0
  for (const [i, term] of terms.entries()) {
    if (!term.established) continue
    while (next < campaigns.length && campaigns[next]!.from < term.from) begun.push(campaigns[next++]!)
    // what ended before this term ended before the later ones too
    begun = begun.filter(({ roleEndedAt }) => roleEndedAt === null || roleEndedAt > term.from)
    const voters = campaignsOf(term, terms[i - 1], begun)
    for (const campaign of voters) left.delete(campaign)
    begun = begun.filter((campaign) => left.has(campaign))
    elections.push(ensembleElection(ensemble, voters, terms[i - 1] ?? null, term))
  }
  const inTime = new TimeOrder(terms, ({ from }) => from)
  const byLeader = ordersBy(
    terms,
    ({ leader }) => leader,
    ({ from }) => from,
  )
  const failed: Campaign[][] = []
  for (const campaign of left) {
    const term = termJoined(campaign, byLeader)
    if (term !== null) elections.push(rejoin(ensemble, campaign, term))
    else {
      const open = failed.at(-1)
      if (open?.some((other) => overlap(other, campaign))) open.push(campaign)
      else failed.push([campaign])
    }
  }
  elections.push(...failed.map((together) => failedElection(ensemble, together, inTime)))
  return elections.sort((a, b) => a.from - b.from)
}

/** Clocks of servers differ a little. */
const SKEW = 1_000

/** The last campaign of each server, of those that began before the term did and go on in it, that ended with its leader. */
function campaignsOf(term: Term, before: Term | undefined, campaigns: readonly Campaign[]): Campaign[] {
  const chosen = new Map<number, Campaign>()
  for (const campaign of campaigns) {
    const mine = campaign.sid === term.leader ? campaign.role === 'leading' : campaign.leader === term.leader
    const returned = before !== undefined && campaign.servedAt !== null && campaign.servedAt < term.from - SKEW
    if (mine && !(returned && campaign.leader === before.leader)) chosen.set(campaign.sid, campaign)
  }
  return [...chosen.values()]
}

function ensembleElection(ensemble: Ensemble, voters: readonly Campaign[], before: Term | null, term: Term): Election {
  const winner = voters.find((campaign) => campaign.sid === term.leader)
  const from = Math.min(term.from, ...voters.map((campaign) => campaign.from))
  const told = winner?.tookMs == null ? voters.find((campaign) => campaign.tookMs !== null) : winner
  const toldFirst = told === undefined ? voters : [told, ...voters.filter((campaign) => campaign !== told)]
  return {
    ensemble: ensemble.id,
    kind: 'ensemble',
    sids: sidsOf(voters.length > 0 ? voters : []).concat(voters.length > 0 ? [] : [term.leader]),
    from,
    to: term.from,
    tookMs: told?.tookMs ?? null,
    round: highestRound(voters),
    leaderBefore: before?.leader ?? null,
    leaderAfter: term.leader,
    epochBefore: before?.epoch ?? epochBefore(voters),
    epochAfter: term.epoch,
    evidence: [...toldFirst.flatMap(({ evidence }) => evidence), ...term.evidence],
  }
}

/** Nobody votes in epoch 0 but an ensemble that never had a leader. */
function epochBefore(voters: readonly Campaign[]): number | null {
  const epochs = voters.flatMap(({ epoch }) => (epoch === null || epoch <= 0 ? [] : [epoch]))
  return epochs.length === 0 ? null : Math.max(...epochs)
}

/** The term that a server came (back) to, where that term went on meanwhile. */
function termJoined(campaign: Campaign, terms: ReadonlyMap<number, TimeOrder<Term>>): Term | null {
  const { decidedAt, leader, servedAt, roleEndedAt } = campaign
  if (decidedAt === null || leader === null || campaign.role !== 'following') return null
  if (servedAt === null && roleEndedAt !== null) return null
  const at = servedAt ?? decidedAt
  const term = terms.get(leader)?.until(at + SKEW) ?? null
  return term !== null && (term.to === null || at < term.to) ? term : null
}

function rejoin(ensemble: Ensemble, campaign: Campaign, term: Term): Election {
  return {
    ensemble: ensemble.id,
    kind: 'rejoin',
    sids: [campaign.sid],
    from: campaign.from,
    to: campaign.decidedAt,
    tookMs: campaign.tookMs,
    round: campaign.round,
    leaderBefore: term.leader,
    leaderAfter: term.leader,
    epochBefore: term.epoch,
    epochAfter: term.epoch,
    evidence: campaign.evidence,
  }
}

function failedElection(ensemble: Ensemble, campaigns: readonly Campaign[], terms: TimeOrder<Term>): Election {
  const from = Math.min(...campaigns.map((campaign) => campaign.from))
  const ends = campaigns.map((campaign) => campaign.roleEndedAt)
  const before = terms.until(from)
  return {
    ensemble: ensemble.id,
    kind: 'failed',
    sids: sidsOf(campaigns),
    from,
    to: ends.includes(null) ? null : Math.max(...ends.map(Number)),
    tookMs: campaigns.length === 1 ? campaigns[0]!.tookMs : null,
    round: highestRound(campaigns),
    leaderBefore: before?.leader ?? null,
    leaderAfter: null,
    epochBefore: before?.epoch ?? null,
    epochAfter: null,
    evidence: campaigns.flatMap(({ evidence }) => evidence),
  }
}

function overlap(a: Campaign, b: Campaign): boolean {
  return b.from < (a.roleEndedAt ?? Number.POSITIVE_INFINITY) && a.from < (b.roleEndedAt ?? Number.POSITIVE_INFINITY)
}

function sidsOf(campaigns: readonly Campaign[]): number[] {
  return [...new Set(campaigns.map(({ sid }) => sid))].sort((a, b) => a - b)
}

function highestRound(campaigns: readonly Campaign[]): bigint | null {
  return campaigns.reduce<bigint | null>(
    (highest, { round }) => (round !== null && (highest === null || round > highest) ? round : highest),
    null,
  )
}
