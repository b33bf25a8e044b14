import { evidenceOfEvent, numberField, wideField } from '../model/log-event.ts'
import type { Ensemble } from '../model/server.ts'
import type { Workspace } from '../model/workspace.ts'
import { epochOf } from '../words/zxid.ts'
import { awayFrom, type Lane, lanesBetween, majorityGoneAt } from './presence.ts'
import { blocksOf, holds, type RoleBlock } from './role-block.ts'
import type { RoleSpan, Term, VoteSeen } from './story.ts'

type OpenTerm = Omit<Term, 'to'>

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
  const blocks = lanes.flatMap(({ spans }) => blocksOf(spans))
  const terms: OpenTerm[] = proven(ensemble, workspace)
  const leading = blocks.filter((block) => block.role === 'leading')
  for (const block of leading) addOlder(terms, block)
  const ownLog = (leader: number, at: number): boolean =>
    workspace.logs.some((log) => log.ensemble === ensemble.id && log.sid === leader && at >= log.from && at <= log.to)
  for (const block of blocks) if (block.role === 'following') addFollowed(terms, block, ownLog)
  for (const vote of votes) if (vote.ensemble === ensemble.id) addVoted(terms, vote, ownLog)
  const ordered = withoutDoubles(terms.sort((a, b) => a.from - b.from))
  const dated = ordered.map((term, i) => ({
    ...term,
    epoch: term.epoch ?? epochIn(term, ordered[i + 1], blocks, votes, workspace),
  }))
  return dated.map((term, i) => ({ ...term, to: endOf(term, dated[i + 1], ensemble, lanes, leading) }))
}

function proven(ensemble: Ensemble, workspace: Workspace): OpenTerm[] {
  return workspace
    .events('LEAD_QUORUM')
    .filter((event) => event.ensemble === ensemble.id && event.sid !== null)
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
function addOlder(terms: OpenTerm[], block: RoleBlock<RoleSpan>): void {
  if (block.broadcastAt === null || terms.some((term) => term.leader === block.sid && holds(around(block), term.from)))
    return
  const { ensemble, sid: leader, from } = block
  terms.push({
    ...{ ensemble, leader, from },
    epoch: null,
    established: false,
    confidence: 'proven',
    evidence: block.evidence,
  })
}

/** Followers of a leader whose log is not here; those that began to serve after an election saw it established. */
function addFollowed(
  terms: OpenTerm[],
  block: RoleBlock<RoleSpan>,
  ownLog: (leader: number, at: number) => boolean,
): void {
  const leader = block.spans[0]!.leader
  const at = block.broadcastAt
  if (leader === null || at === null || ownLog(leader, at)) return
  const same = terms.find((term) => term.leader === leader && Math.abs(term.from - at) < SLACK)
  if (same !== undefined) {
    if (at < same.from)
      terms[terms.indexOf(same)] = { ...same, from: at, evidence: [...block.evidence, ...same.evidence] }
    return
  }
  const current = terms.filter((term) => term.from <= at).sort((a, b) => b.from - a.from)[0]
  if (current?.leader === leader) return
  const established = block.spans[0]!.phase !== 'broadcast'
  const { ensemble, evidence } = block
  terms.push({ ensemble, leader, epoch: null, from: at, established, confidence: 'consistent', evidence })
}

/** Votes of settled servers. Right after an election they still carry the epoch before, which had another leader. */
function addVoted(terms: OpenTerm[], vote: VoteSeen, ownLog: (leader: number, at: number) => boolean): void {
  const { ensemble, leader, at, peerEpoch: epoch, state } = vote
  if (state !== 'following' && state !== 'leading') return
  if (epoch <= 0 || ownLog(leader, at)) return
  const near = terms.some((term) => term.leader === leader && term.from <= at + SLACK && (term.epoch ?? epoch) >= epoch)
  const stale = terms.some((term) => term.leader !== leader && term.epoch === epoch)
  if (near || stale) return
  const evidence = [vote.evidence]
  terms.push({ ensemble, leader, epoch, from: at, established: false, confidence: 'consistent', evidence })
}

function withoutDoubles(terms: readonly OpenTerm[]): OpenTerm[] {
  return terms.filter((term, i) => {
    const before = terms[i - 1]
    return before === undefined || before.leader !== term.leader || term.established || before.epoch !== term.epoch
  })
}

/** From the votes that name the leader during the term, then from the first proposals that its followers got. */
function epochIn(
  term: OpenTerm,
  next: OpenTerm | undefined,
  blocks: readonly RoleBlock<RoleSpan>[],
  votes: readonly VoteSeen[],
  workspace: Workspace,
): number | null {
  const until = next?.from ?? Number.POSITIVE_INFINITY
  const during = (at: number): boolean => at >= term.from - (term.established ? 0 : SLACK) && at < until
  const settled = votes.filter(
    (vote) =>
      vote.ensemble === term.ensemble && vote.leader === term.leader && vote.state !== 'looking' && during(vote.at),
  )
  const heard = settled.map((vote) => vote.peerEpoch)
  const followers = new Set(
    blocks
      .filter((block) => block.role === 'following' && block.spans[0]!.leader === term.leader)
      .map(({ log }) => log),
  )
  for (const event of workspace.events('FOL_ZXID_GAP', 'LRN_NLACK', 'LRN_EPOCHSET')) {
    if (!followers.has(event.log) || !during(event.time)) continue
    if (event.pattern === 'LRN_EPOCHSET') heard.push(numberField(event, 'epoch') ?? 0)
    else heard.push(epochOf(wideField(event, 'zxid') ?? 0n))
  }
  const highest = Math.max(0, ...heard)
  return highest > 0 ? highest : null
}

/** The leader's own end, the loss of its majority, or the next leader: whichever came first. */
function endOf(
  term: OpenTerm,
  next: OpenTerm | undefined,
  ensemble: Ensemble,
  lanes: readonly Lane[],
  leading: readonly RoleBlock<RoleSpan>[],
): number | null {
  const own = leading.find((block) => block.sid === term.leader && holds(around(block), term.from))
  const during = lanesBetween(lanes, term.from, next?.from ?? Number.POSITIVE_INFINITY)
  const gone = majorityGoneAt(ensemble, awayFrom(term.leader, during), term.from)
  const ends = [own?.to ?? null, gone, next?.from ?? null].filter((end) => end !== null)
  return ends.length === 0 ? null : Math.max(term.from, Math.min(...ends))
}

/** A block and its last instant: establishing and stepping down may share a millisecond. */
function around(block: RoleBlock): { from: number; to: number | null } {
  return { from: block.from, to: block.to === null ? null : block.to + 1 }
}
