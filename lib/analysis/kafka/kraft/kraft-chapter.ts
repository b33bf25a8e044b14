import { formatEvidence } from '../../../words/evidence.ts'
import { formatIsoTime } from '../../../words/iso-time.ts'
import type { AnalysisDocument, ElectionEntry, RoleInterval } from '../../document.ts'
import type { LeaderChange } from './leader-changes.ts'
import type { Quorum } from './quorums.ts'

/** What a controller quorum adds to the document, in the fields that ZooKeeper's ensembles have. */
export type KraftChapter = Pick<AnalysisDocument, 'ensembles' | 'servers' | 'roles' | 'elections' | 'unavailable'>

/** `id` is that of the quorum among the document's ensembles. */
export function kraftChapter(quorum: Quorum, id: string): KraftChapter {
  const { changes, voters, addresses, lanes } = quorum
  return {
    ensembles: [{ id, sids: [...voters], system: 'kraft', zxid: null }],
    servers: voters.map((sid) => {
      const address = addresses.get(sid) ?? null
      return { ensemble: id, sid, participant: true, release: null, address, hasLog: lanes.has(sid), runs: [] }
    }),
    roles: [
      ...changes.flatMap((change, i) => rolesOf(quorum, change, changes[i + 1], id)),
      ...ownRoles(quorum, id),
    ].sort((a, b) => a.from.localeCompare(b.from)),
    // the first leader of a new quorum is nobody's successor
    elections: changes.flatMap((change, i) => (i === 0 ? [] : [electionOf(change, changes[i - 1]!, id)])),
    unavailable: changes.slice(1).flatMap((change) =>
      change.silentSince === null || change.silentSince >= change.time
        ? []
        : [
            {
              ensemble: id,
              ...{ from: formatIsoTime(change.silentSince), to: formatIsoTime(change.time) },
              evidence: [formatEvidence(change.evidence)],
            },
          ],
    ),
  }
}

/** The leader leads until it is heard of for the last time; a voter that granted its vote follows it, of the others nobody says. */
function rolesOf(quorum: Quorum, change: LeaderChange, next: LeaderChange | undefined, id: string): RoleInterval[] {
  const from = formatIsoTime(change.time)
  const over = next === undefined ? null : formatIsoTime(next.silentSince ?? next.time)
  const evidence = [formatEvidence(change.evidence)]
  const others = quorum.voters.filter((sid) => !quorum.lanes.has(sid))
  return others.map((sid): RoleInterval => {
    if (sid === change.leader)
      return { ensemble: id, sid, role: 'leading', phase: null, from, to: over, confidence: 'proven', evidence }
    const role = change.granting.includes(sid) ? 'following' : 'unknown'
    const to = next === undefined ? null : formatIsoTime(next.time)
    return { ensemble: id, sid, role, phase: null, from, to, confidence: 'consistent', evidence }
  })
}

/** A controller's own log says more than the metadata log does. */
function ownRoles({ lanes, voters }: Quorum, id: string): RoleInterval[] {
  return voters.flatMap((sid) =>
    (lanes.get(sid) ?? []).map(({ role, from, to, evidence }): RoleInterval => {
      const span = { from: formatIsoTime(from), to: to === null ? null : formatIsoTime(to) }
      return {
        ensemble: id,
        sid,
        role,
        phase: null,
        ...span,
        confidence: 'proven',
        evidence: [formatEvidence(evidence)],
      }
    }),
  )
}

function electionOf(change: LeaderChange, before: LeaderChange, id: string): ElectionEntry {
  return {
    ensemble: id,
    kind: 'ensemble',
    sids: [...change.voters],
    from: formatIsoTime(change.silentSince ?? change.time),
    to: formatIsoTime(change.time),
    ...{ tookMs: null, round: null },
    ...{ leaderBefore: before.leader, leaderAfter: change.leader },
    ...{ epochBefore: before.epoch, epochAfter: change.epoch },
    evidence: [formatEvidence(before.evidence), formatEvidence(change.evidence)],
  }
}
