import { ofEnsemble } from '../model/of-ensemble.ts'
import type { Ensemble } from '../model/server.ts'
import { txnHistories } from '../model/txn-histories.ts'
import { timeOfTxn } from '../model/txn-runs.ts'
import type { Workspace } from '../model/workspace.ts'
import { alignedBy } from './aligned-workspace.ts'
import { campaignsIn, votesCast } from './campaign.ts'
import type { ClockBound } from './clock-bound.ts'
import { clockOffsetsIn } from './clocks.ts'
import { coarseClocksOf } from './coarse-clocks.ts'
import { configurationsOf } from './configurations.ts'
import { electionsOf } from './elections.ts'
import { withLeaders } from './followed-leader.ts'
import { inferredRoles } from './inferred-roles.ts'
import { quorumLossesIn, unavailableIn } from './losses.ts'
import type { Lane } from './presence.ts'
import { lanesOf } from './role-block.ts'
import { rolesInLog } from './roles.ts'
import { serverClocksOf } from './server-clocks.ts'
import type { RoleSpan, Story, VoteSeen } from './story.ts'
import { termsOf } from './terms.ts'
import { votesIn } from './votes.ts'

/**
 * Clocks first: what happened on several servers is put in order by one of them. Then roles then leaders from roles and votes,
 * then elections from both: each step only reads what the ones before found.
 */
export function tellStory(written: Workspace): Story {
  const bounds = boundsOf(written)
  const clocks = serverClocksOf(bounds)
  const workspace = alignedBy(clocks, written)
  const { ensembles } = workspace
  const votes = votesIn(workspace)
  const spans = new Map(ensembles.map((ensemble) => [ensemble.id, spanOf(ensemble, workspace)]))
  const roles = rolesOf(ensembles, spans, votes, workspace).sort((a, b) => a.from - b.from)
  const cast = votesCast(votes)
  const chapters = ensembles.map((ensemble) => {
    const own = ofEnsemble(roles, ensemble.id)
    const lanes: Lane[] = lanesOf(own).map((lane) => ({ sid: lane[0]!.sid, spans: lane }))
    const terms = termsOf(ensemble, lanes, votes, workspace)
    return {
      terms,
      elections: electionsOf(ensemble, campaignsIn(lanes, cast, workspace), terms),
      quorumLosses: quorumLossesIn(ensemble, lanes, terms, workspace),
      unavailable: unavailableIn(ensemble, lanes, terms),
    }
  })
  return {
    workspace,
    clocks,
    ensembles,
    roles,
    votes,
    spans,
    terms: chapters.flatMap(({ terms }) => terms),
    elections: chapters.flatMap(({ elections }) => elections).sort((a, b) => a.from - b.from),
    quorumLosses: chapters.flatMap(({ quorumLosses }) => quorumLosses),
    unavailable: chapters.flatMap(({ unavailable }) => unavailable),
    clockOffsets: bounds,
    configurations: configurationsOf(workspace),
  }
}

/** What logs tell of their own servers; then, from that, what the servers without a log were. */
function rolesOf(
  ensembles: readonly Ensemble[],
  spans: Story['spans'],
  votes: readonly VoteSeen[],
  workspace: Workspace,
): RoleSpan[] {
  const told = ensembles.flatMap((ensemble) =>
    ensemble.servers.flatMap((server) =>
      server.logs.flatMap((log) => rolesInLog(server, log, workspace, spans.get(ensemble.id)!.to)),
    ),
  )
  const own = withLeaders(told, votes, ensembles, workspace)
  const silent = ensembles.flatMap(({ servers }) => servers.filter(({ hasLog }) => !hasLog))
  if (silent.length === 0) return own
  const inferred = silent.flatMap((server) => inferredRoles(server, votes, own, workspace))
  return withLeaders([...told, ...inferred], votes, ensembles, workspace)
}

/** Bounds of the clocks as they are, found with those that are far apart brought near each other. */
function boundsOf(written: Workspace): ClockBound[] {
  const coarse = coarseClocksOf(votesIn(written))
  const near = alignedBy(coarse, written)
  return clockOffsetsIn(near, votesIn(near)).map((bound) => {
    const { ensemble, sid, relativeTo, minMs, maxMs } = bound
    const apart = coarse.aheadOf(ensemble, sid) - coarse.aheadOf(ensemble, relativeTo)
    return { ...bound, minMs: minMs === null ? null : minMs + apart, maxMs: maxMs === null ? null : maxMs + apart }
  })
}

/** First and last log line of an ensemble, or transaction where there is none; NaN where no file of it has a time. */
function spanOf(ensemble: Ensemble, workspace: Workspace): { from: number; to: number } {
  const logs = ofEnsemble(workspace.logs, ensemble.id).filter((log) => !Number.isNaN(log.from))
  if (logs.length > 0) return unionOf(logs)
  const runs = ofEnsemble(txnHistories(workspace), ensemble.id).flatMap((history) => history.runs)
  return unionOf(runs.map((run) => ({ from: timeOfTxn(run, run.firstRow), to: timeOfTxn(run, run.lastRow) })))
}

function unionOf(spans: readonly { readonly from: number; readonly to: number }[]): { from: number; to: number } {
  if (spans.length === 0) return { from: Number.NaN, to: Number.NaN }
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) }
}
