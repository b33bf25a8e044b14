import { evidenceOfEvent, numberField, wideField } from '../model/log-event.ts'
import { ofEnsemble } from '../model/of-ensemble.ts'
import type { Ensemble } from '../model/server.ts'
import { groupsBy, ordersBy } from '../model/time-order.ts'
import type { Workspace } from '../model/workspace.ts'
import { epochOf } from '../words/zxid.ts'
import { type OpenTerm, OpenTerms } from './open-terms.ts'
import type { Lane } from './presence.ts'
import { asOneEpoch, followedAgain } from './resumed-terms.ts'
import { blocksOf, type RoleBlock } from './role-block.ts'
import type { RoleSpan, Term, VoteSeen } from './story.ts'
import { endOf } from './term-end.ts'

/** A server tells others of its leader a little before and after the term as the leader's own clock has it. */
const SLACK = 10_000

/**
 * The leaders of an ensemble one after the other (spec 3.1, LEADER_ESTABLISHED and LEADER_LOST). A leader's own log proves its
 * terms. Where it is not here, servers that followed it and votes that name it show them.
 */
export function termsOf(
  ensemble: Ensemble,
  lanes: readonly Lane[],
  votes: readonly VoteSeen[],
  workspace: Workspace,
): Term[] {
  const blocks = lanes.map(({ spans }) => blocksOf(spans))
  const terms = new OpenTerms(proven(ensemble, workspace))
  for (const block of blocks.flat()) if (block.role === 'leading') addOlder(terms, block)
  const logs = ofEnsemble(workspace.logs, ensemble.id)
  const ownLog = (leader: number, at: number): boolean =>
    logs.some((log) => log.sid === leader && at >= log.from && at <= log.to)
  for (const block of blocks.flat()) if (block.role === 'following') addFollowed(terms, block, ownLog)
  const own = ofEnsemble(votes, ensemble.id)
  addVoted(terms, own, ownLog)
  const leading = blocks.map((lane) => lane.filter((block) => block.role === 'leading'))
  const seen = { ensemble, lanes, leading, workspace }
  const unlogged = blocks
    .flat()
    .filter(
      ({ role, spans, broadcastAt: at }) => role === 'following' && at !== null && !ownLog(spans[0]!.leader ?? -1, at),
    )
  const ordered = followedAgain(withoutDoubles(terms.inTime), unlogged, seen)
  const epochIn = epochsHeard(blocks, own, workspace)
  const dated = ordered.map((term, i) => ({ ...term, epoch: term.epoch ?? epochIn(term, ordered[i + 1]) }))
  return asOneEpoch(dated).map(({ since, ...term }, i, all) => ({
    ...term,
    to: endOf({ ...term, from: since }, all[i + 1], seen),
  }))
}

function proven(ensemble: Ensemble, workspace: Workspace): OpenTerm[] {
  return ofEnsemble(workspace.events('LEAD_QUORUM'), ensemble.id)
    .filter((event) => event.sid !== null)
    .map((event) => ({
      ensemble: ensemble.id,
      leader: event.sid!,
      epoch: epochOf(wideField(event, 'zxid') ?? 0n),
      from: event.time,
      established: true,
      confidence: 'proven',
      evidence: [evidenceOfEvent(event)],
    }))
}

/** A log that begins while its server leads. */
function addOlder(terms: OpenTerms, block: RoleBlock<RoleSpan>): void {
  const { ensemble, sid: leader, from, to, broadcastAt, evidence } = block
  if (broadcastAt === null || terms.beginning(leader, from, to ?? Number.POSITIVE_INFINITY).length > 0) return
  terms.add({ ensemble, leader, from, epoch: null, established: false, confidence: 'proven', evidence })
}

/** Followers of a leader whose log is not here; those that began to serve after an election saw it established. */
function addFollowed(
  terms: OpenTerms,
  block: RoleBlock<RoleSpan>,
  ownLog: (leader: number, at: number) => boolean,
): void {
  const leader = block.spans[0]!.leader
  const at = block.broadcastAt
  if (leader === null || at === null || ownLog(leader, at)) return
  const same = terms.firstAdded(
    terms.beginning(leader, at - SLACK, at + SLACK).filter((term) => Math.abs(term.from - at) < SLACK),
  )
  if (same !== null) {
    if (at < same.from) terms.replace(same, { ...same, from: at, evidence: [...block.evidence, ...same.evidence] })
    return
  }
  if (terms.current(at)?.leader === leader) return
  const established = block.spans[0]!.phase !== 'broadcast'
  const { ensemble, evidence } = block
  terms.add({ ensemble, leader, epoch: null, from: at, established, confidence: 'consistent', evidence })
}

/**
 * Votes of settled servers. Right after an election they still carry the epoch before, which may have had another leader: who
 * names the same leader in the same round later, and did not look in between, tells the epoch of that election (spec 3.4).
 */
function addVoted(terms: OpenTerms, votes: readonly VoteSeen[], ownLog: (leader: number, at: number) => boolean): void {
  const told = new Map<number, { readonly round: bigint; readonly term: OpenTerm }>()
  for (const { ensemble, from: sender, leader, round, at, peerEpoch: epoch, state, evidence } of votes) {
    if (state === 'looking') told.delete(sender)
    const settled = state === 'following' || state === 'leading'
    if (!settled || epoch <= 0 || Number.isNaN(at) || ownLog(leader, at)) continue
    const before = told.get(sender)
    if (before?.round === round && before.term.leader === leader && terms.has(before.term)) {
      if (terms.isOfAnother(leader, epoch) || (before.term.epoch ?? epoch) >= epoch) continue
      const term = { ...before.term, epoch }
      terms.replace(before.term, term)
      for (const [other, each] of told) if (each.term === before.term) told.set(other, { ...each, term })
      continue
    }
    const known = terms.highestEpoch(leader, at + SLACK)
    if (known !== null && known >= epoch) {
      const term = terms
        .beginning(leader, Number.NEGATIVE_INFINITY, at + SLACK)
        .findLast((each) => each.epoch === epoch)
      if (term !== undefined) told.set(sender, { round, term })
      continue
    }
    if (terms.isOfAnother(leader, epoch)) continue
    const term: OpenTerm = {
      ...{ ensemble, leader, epoch, from: at },
      established: false,
      confidence: 'consistent',
      evidence: [evidence],
    }
    terms.add(term)
    told.set(sender, { round, term })
  }
}

function withoutDoubles(terms: readonly OpenTerm[]): OpenTerm[] {
  return terms.filter((term, i) => {
    const before = terms[i - 1]
    return before === undefined || before.leader !== term.leader || term.established || before.epoch !== term.epoch
  })
}

/** From the votes that name the leader during the term, then from the first proposals that its followers got. */
function epochsHeard(
  lanes: readonly (readonly RoleBlock<RoleSpan>[])[],
  votes: readonly VoteSeen[],
  workspace: Workspace,
): (term: OpenTerm, next: OpenTerm | undefined) => number | null {
  const settled = ordersBy(
    votes.filter(({ state }) => state !== 'looking'),
    ({ leader }) => leader,
    ({ at }) => at,
  )
  const followers = groupsBy(
    lanes.flat().filter(({ role }) => role === 'following'),
    (block) => block.spans[0]!.leader,
  )
  const logs = new Map([...followers].map(([leader, blocks]) => [leader, new Set(blocks.map(({ log }) => log))]))
  return (term, next) => {
    const from = term.from - (term.established ? 0 : SLACK)
    const until = next?.from ?? Number.POSITIVE_INFINITY
    let highest = 0
    for (const vote of settled.get(term.leader)?.between(from, until) ?? [])
      if (vote.at < until) highest = Math.max(highest, vote.peerEpoch)
    for (const log of logs.get(term.leader) ?? []) {
      for (const event of workspace.eventsBetween(log, from, until, 'FOL_ZXID_GAP', 'LRN_NLACK', 'LRN_EPOCHSET')) {
        if (event.time >= until) continue
        const said =
          event.pattern === 'LRN_EPOCHSET' ? numberField(event, 'epoch') : epochOf(wideField(event, 'zxid') ?? 0n)
        highest = Math.max(highest, said ?? 0)
      }
    }
    return highest > 0 ? highest : null
  }
}
