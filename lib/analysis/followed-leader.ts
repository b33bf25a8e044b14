import { textField } from '../model/log-event.ts'
import type { Ensemble } from '../model/server.ts'
import { ordersBy, type TimeOrder } from '../model/time-order.ts'
import type { Workspace } from '../model/workspace.ts'
import { type VotesCast, votesCast, votesOf } from './campaign.ts'
import { blocksOf, lanesOf, type RoleBlock, touching } from './role-block.ts'
import type { BareSpan } from './roles.ts'
import type { RoleSpan, VoteSeen } from './story.ts'

/** The dial to a leader comes right after the role, and names its address. */
const DIALS_WITHIN = 60_000

/** Fills in whom each server follows (spec 3.5.4): by the votes of its election, by address, by the only leader there was. */
export function withLeaders(
  spans: readonly BareSpan[],
  votes: readonly VoteSeen[],
  ensembles: readonly Ensemble[],
  workspace: Workspace,
): RoleSpan[] {
  const lanes = lanesOf(spans).map(blocksOf)
  const heardBy = ordersBy(
    votes,
    (vote) => vote.log,
    (vote) => vote.at,
  )
  const cast = votesCast(votes)
  const leading = lanes.map((blocks) =>
    blocks.filter((block) => block.role === 'leading' && block.broadcastAt !== null),
  )
  return lanes.flatMap((blocks) =>
    blocks.flatMap((block, i) => {
      const before = blocks[i - 1]
      const leader =
        block.role === 'leading'
          ? block.sid
          : block.role === 'following' || block.role === 'observing'
            ? ((block.log < 0 ? byOwnVote(block, cast) : byVotes(block, before, heardBy)) ??
              byAddress(block, ensembles, workspace) ??
              onlyLeader(block, leading))
            : null
      return block.spans.map((span) => ({ ...span, leader }))
    }),
  )
}

/** A lane that only votes show: each of its blocks begins with one. */
function byOwnVote({ ensemble, sid, from }: RoleBlock, cast: VotesCast): number | null {
  const [own] = votesOf(ensemble, sid, cast).between(from, from)
  return own?.state === 'looking' ? null : (own?.leader ?? null)
}

function byVotes(
  block: RoleBlock,
  before: RoleBlock | undefined,
  heardBy: ReadonlyMap<number, TimeOrder<VoteSeen>>,
): number | null {
  if (before?.role !== 'looking') return null
  const heard = heardBy.get(block.log)?.between(before.from, block.from) ?? []
  const leads = heard.findLast((vote) => vote.state === 'leading' && vote.from === vote.leader)
  const own = heard.findLast((vote) => vote.from === block.sid && vote.leader !== block.sid)
  const settled = heard.findLast((vote) => vote.state === 'following' && vote.leader !== block.sid)
  return (leads ?? own ?? settled)?.leader ?? null
}

function byAddress(block: RoleBlock, ensembles: readonly Ensemble[], workspace: Workspace): number | null {
  if (block.log < 0) return null
  const servers = ensembles.find(({ id }) => id === block.ensemble)?.servers ?? []
  const end = block.to ?? Number.POSITIVE_INFINITY
  // the line that ends a role may be of its last millisecond
  for (const event of workspace.eventsBetween(block.log, block.from, end + 1, 'LRN_CONNECTED', 'LRN_DISC')) {
    if (event.pattern === 'LRN_CONNECTED' && event.time - block.from > DIALS_WITHIN) continue
    const said = textField(event, 'addr')
    const found = servers.filter(({ address }) => address !== null && sameAddress(address, said))
    if (found.length === 1) return found[0]!.sid
  }
  return null
}

/** `zk3:2888` and Java's `zk3/10.0.0.3:2888` or `/10.0.0.3:2888`. */
export function sameAddress(configured: string, printed: string): boolean {
  const [host = '', port = ''] = splitPort(configured)
  const [where = '', atPort = ''] = splitPort(printed.replace(/<unresolved>/, ''))
  return port === atPort && where.split('/').some((part) => part !== '' && part === host)
}

function splitPort(address: string): [string, string] {
  const at = address.lastIndexOf(':')
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)]
}

/** `leading`: the blocks of each lane in which it led and served. */
function onlyLeader(block: RoleBlock, leading: readonly (readonly RoleBlock[])[]): number | null {
  const end = block.to ?? Number.POSITIVE_INFINITY
  const others = leading.filter((lane) => lane[0]?.ensemble === block.ensemble)
  const sids = new Set(others.filter((lane) => touching(lane, block.from, end).length > 0).map((lane) => lane[0]!.sid))
  return sids.size === 1 ? [...sids][0]! : null
}
