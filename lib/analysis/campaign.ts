import { numberField } from '../model/log-event.ts'
import { ordersBy, TimeOrder } from '../model/time-order.ts'
import type { Workspace } from '../model/workspace.ts'
import type { Evidence } from '../words/evidence.ts'
import type { Role } from './document.ts'
import type { Lane } from './presence.ts'
import { blocksOf, type RoleBlock } from './role-block.ts'
import type { RoleSpan, VoteSeen } from './story.ts'

/** One server looking for a leader, and what came of it. */
export interface Campaign {
  readonly sid: number
  readonly log: number
  readonly from: number
  /** When its role was decided, as PEER_TOOK or the role itself says; null: the files end, or it never was. */
  readonly decidedAt: number | null
  readonly role: Role | null
  readonly leader: number | null
  readonly servedAt: number | null
  /** When the role that came of it ended; null: it goes on. */
  readonly roleEndedAt: number | null
  readonly tookMs: number | null
  /** Of its own votes. */
  readonly round: bigint | null
  readonly epoch: number | null
  readonly evidence: readonly Evidence[]
}

/** The votes of each server, by whoever received them. */
export type VotesCast = ReadonlyMap<string, TimeOrder<VoteSeen>>

const NO_VOTES = new TimeOrder<VoteSeen>([], (vote) => vote.at)

export function votesCast(votes: readonly VoteSeen[]): VotesCast {
  return ordersBy(
    votes,
    (vote) => voterKey(vote.ensemble, vote.from),
    (vote) => vote.at,
  )
}

export function votesOf(ensemble: string, sid: number, cast: VotesCast): TimeOrder<VoteSeen> {
  return cast.get(voterKey(ensemble, sid)) ?? NO_VOTES
}

function voterKey(ensemble: string, sid: number): string {
  return `${ensemble} ${sid}`
}

/** Elections as single servers went through them: ELECTION_BEGIN to ELECTION_END (spec 3.6). Observers never campaign. */
export function campaignsIn(lanes: readonly Lane[], cast: VotesCast, workspace: Workspace): Campaign[] {
  const campaigns = lanes.flatMap(({ spans }) => {
    const blocks = blocksOf(spans)
    return blocks.flatMap((block, i) =>
      block.role === 'looking' ? [campaign(block, blocks[i + 1], cast, workspace)] : [],
    )
  })
  return campaigns.filter(({ role }) => role !== 'observing').sort((a, b) => a.from - b.from)
}

function campaign(
  looking: RoleBlock<RoleSpan>,
  next: RoleBlock<RoleSpan> | undefined,
  cast: VotesCast,
  workspace: Workspace,
): Campaign {
  const { sid, log, from } = looking
  const decided =
    next !== undefined && (next.role === 'following' || next.role === 'leading' || next.role === 'observing')
  const until = decided ? (next.to ?? Number.POSITIVE_INFINITY) : (looking.to ?? Number.POSITIVE_INFINITY)
  const [took] = workspace.eventsBetween(log, looking.to ?? from, until, 'PEER_TOOK')
  const own = votesOf(looking.ensemble, sid, cast)
    .between(from, looking.to ?? until)
    .filter((vote) => vote.state === 'looking' && (log < 0 || vote.log === log))
  return {
    ...{ sid, log, from },
    decidedAt: decided ? (took?.time ?? next.from) : null,
    role: decided ? next.role : null,
    leader: decided ? next.spans[0]!.leader : null,
    servedAt: decided ? next.broadcastAt : null,
    roleEndedAt: decided ? next.to : looking.to,
    tookMs: took === undefined ? null : numberField(took, 'n'),
    round: own.at(-1)?.round ?? null,
    epoch: own[0]?.peerEpoch ?? null,
    evidence: [
      ...looking.evidence.slice(0, 1),
      ...(took === undefined ? (decided ? next.evidence.slice(0, 1) : []) : [placeOf(took)]),
    ],
  }
}

function placeOf({ file, start, end, line }: Evidence): Evidence {
  return { file, start, end, line }
}
