import { ofEnsemble } from '../model/of-ensemble.ts'
import type { Workspace } from '../model/workspace.ts'
import { formatEvidence } from '../words/evidence.ts'
import { formatIsoTime } from '../words/iso-time.ts'
import { formatZxid } from '../words/zxid.ts'
import { coverageOf } from './coverage.ts'
import type { AnalysisDocument, EnsembleEntry, Interval, ServerEntry } from './document.ts'
import { fileEntryOf } from './file-entry.ts'
import type { ServerClocks } from './server-clocks.ts'
import { countSessions } from './sessions.ts'
import type { Election, RoleSpan, Span, Story, VoteSeen } from './story.ts'
import { readParts } from './unread-roles.ts'
import { zxidAnchorsIn } from './zxid-anchors.ts'
import { zxidStateOf } from './zxid-state.ts'

/** What of the document the story says; the rest (findings, partitions …) is for others to add. */
export type Told = Pick<
  AnalysisDocument,
  | 'files'
  | 'ensembles'
  | 'servers'
  | 'roles'
  | 'votes'
  | 'elections'
  | 'quorumLosses'
  | 'unavailable'
  | 'clockOffsets'
  | 'sessions'
  | 'coverage'
>

/**
 * The story in the words of the contract: times as text, zxids as hexadecimal, evidence as places. What one server did has the
 * time that it wrote itself, as `written` has it; what several did has that of their common clock.
 */
export function documentOf(story: Story, written: Workspace): Told {
  return {
    files: written.files.map((file) => fileEntryOf(file, written)),
    ensembles: ensembleEntries(story),
    servers: story.ensembles.flatMap(({ servers }) => servers.map((server) => serverEntry(server, story))),
    roles: rolesAsRead(story).map((span) => roleEntry(span, story.clocks)),
    votes: story.votes.map((vote) => voteEntry(vote, story.clocks)),
    elections: story.elections
      .filter((election) => !isFormation(election))
      .map((election) => electionEntry(election, story.clocks)),
    quorumLosses: story.quorumLosses.map(intervalEntry),
    unavailable: story.unavailable.map(intervalEntry),
    clockOffsets: story.clockOffsets.map(({ ensemble, sid, relativeTo, minMs, maxMs }) => {
      return { ensemble, sid, relativeTo, minMs, maxMs }
    }),
    sessions: countSessions(written),
    coverage: coverageOf(written),
  }
}

/**
 * The first leader that a new ensemble ever has: nobody had a leader to lose, so it is no election in the history of a
 * running ensemble. The roles show it.
 */
function isFormation({ kind, leaderBefore, epochBefore }: Election): boolean {
  return kind === 'ensemble' && leaderBefore === null && epochBefore === null
}

function ensembleEntries(story: Story): EnsembleEntry[] {
  const anchors = zxidAnchorsIn(story.workspace)
  return story.ensembles.map(({ id, servers }) => ({
    id,
    sids: servers.map(({ sid }) => sid),
    system: 'zookeeper',
    zxid: zxidStateOf(id, anchors, story),
  }))
}

function serverEntry(server: Story['ensembles'][number]['servers'][number], story: Story): ServerEntry {
  const { ensemble, sid, participant, release, address, hasLog } = server
  const goesOn = (run: (typeof server.runs)[number]): boolean => {
    const last = ofEnsemble(story.roles, ensemble).findLast((role) => role.sid === sid && role.log === run.log)
    return run.ended === 'cut' && last?.role !== 'down'
  }
  const runs = server.runs.map((run) => ({
    from: formatIsoTime(story.clocks.asWritten(ensemble, sid, run.from)),
    to: goesOn(run) ? null : formatIsoTime(story.clocks.asWritten(ensemble, sid, run.to)),
    files: [...run.files],
  }))
  return { ensemble, sid, participant, release, address, hasLog, runs }
}

/** Roles of a log that is not read to its end have holes where it is not. */
function rolesAsRead({ roles, workspace }: Story): readonly RoleSpan[] {
  const unread = new Map(workspace.logs.map(({ number }) => [number, workspace.unread(number)]))
  return roles.flatMap((span) => readParts(span, unread.get(span.log) ?? []))
}

function roleEntry(
  { ensemble, sid, role, phase, from, to, confidence, evidence }: RoleSpan,
  clocks: ServerClocks,
): AnalysisDocument['roles'][number] {
  return {
    ensemble,
    sid,
    role,
    phase,
    from: formatIsoTime(clocks.asWritten(ensemble, sid, from)),
    to: to === null ? null : formatIsoTime(clocks.asWritten(ensemble, sid, to)),
    confidence,
    evidence: evidence.map(formatEvidence),
  }
}

function voteEntry(
  { ensemble, from, to, at, state, leader, round, peerEpoch, zxid, evidence }: VoteSeen,
  clocks: ServerClocks,
): AnalysisDocument['votes'][number] {
  return {
    ...{ ensemble, from, to, state, leader, peerEpoch },
    at: formatIsoTime(clocks.asWritten(ensemble, to, at)),
    round: formatZxid(round),
    zxid: formatZxid(zxid),
    evidence: formatEvidence(evidence),
  }
}

function electionEntry(election: Election, clocks: ServerClocks): AnalysisDocument['elections'][number] {
  const { ensemble, kind, tookMs, leaderBefore, leaderAfter, epochBefore, epochAfter } = election
  const alone = kind === 'ensemble' || election.sids.length !== 1 ? null : election.sids[0]!
  const at = (time: number): number => clocks.asWritten(ensemble, alone, time)
  return {
    ...{ ensemble, kind, tookMs, leaderBefore, leaderAfter, epochBefore, epochAfter },
    sids: [...election.sids],
    from: formatIsoTime(at(election.from)),
    to: election.to === null ? null : formatIsoTime(at(election.to)),
    round: election.round === null ? null : formatZxid(election.round),
    evidence: election.evidence.map(formatEvidence),
  }
}

function intervalEntry({ ensemble, from, to, evidence }: Span): Interval {
  return {
    ensemble,
    from: formatIsoTime(from),
    to: to === null ? null : formatIsoTime(to),
    evidence: evidence.map(formatEvidence),
  }
}
