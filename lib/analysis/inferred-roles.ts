import { evidenceOfEvent, numberField, textField } from '../model/log-event.ts'
import { ofEnsemble } from '../model/of-ensemble.ts'
import type { Server } from '../model/server.ts'
import { sidList } from '../model/servers.ts'
import type { Workspace } from '../model/workspace.ts'
import { blocksOf, lanesOf } from './role-block.ts'
import type { RoleChange } from './role-change.ts'
import { type BareSpan, spansOf } from './roles.ts'
import type { RoleSpan, VoteSeen } from './story.ts'

/** No log of its own says so. */
const INFERRED = -1

/**
 * What a server without a log was, from what others saw of it (spec 3.4, 3.5.5): its votes, its connection to the leader, a
 * leader's list of supporters, those that began to serve under it, and dials that its host refused. `told`: the roles that
 * logs tell of their own servers.
 */
export function inferredRoles(
  server: Server,
  votes: readonly VoteSeen[],
  told: readonly RoleSpan[],
  workspace: Workspace,
): BareSpan[] {
  const seen = [
    ...fromVotes(server, votes),
    ...fromLeaders(server, workspace),
    ...fromFollowers(server, told),
    ...fromDials(server, workspace),
  ]
  seen.sort((a, b) => a.at - b.at)
  const changes = seen.filter((change, i) => {
    const before = seen[i - 1]
    return before === undefined || before.role !== change.role
  })
  return spansOf(server, INFERRED, changes)
}

function fromVotes(server: Server, votes: readonly VoteSeen[]): RoleChange[] {
  return ofEnsemble(votes, server.ensemble)
    .filter((vote) => vote.from === server.sid)
    .map((vote) => ({ at: vote.at, role: vote.state, phase: null, confidence: 'consistent', evidence: vote.evidence }))
}

function fromLeaders(server: Server, workspace: Workspace): RoleChange[] {
  const changes: RoleChange[] = []
  for (const event of ofEnsemble(workspace.events('LEAD_QUORUM', 'LH_CLOSING', 'LH_SID'), server.ensemble)) {
    const joins = event.pattern === 'LH_SID' && numberField(event, 'sid') === server.sid
    const closed = event.pattern === 'LH_CLOSING' && numberField(event, 'sid') === server.sid
    const supports = sidList(textField(event, 'sids')).includes(server.sid)
    if (!closed && !supports && !joins) continue
    const role = closed ? 'unknown' : server.participant === false ? 'observing' : 'following'
    const phase = closed || joins ? null : 'broadcast'
    changes.push({ at: event.time, role, phase, confidence: 'consistent', evidence: evidenceOfEvent(event) })
  }
  return changes
}

/** A follower serves only under one who leads. */
function fromFollowers(server: Server, told: readonly RoleSpan[]): RoleChange[] {
  const under = ofEnsemble(told, server.ensemble).filter(
    ({ leader, sid }) => leader === server.sid && sid !== server.sid,
  )
  return lanesOf(under)
    .flatMap((lane) => blocksOf(lane))
    .filter(({ broadcastAt }) => broadcastAt !== null)
    .map(({ broadcastAt, evidence }) => ({
      at: broadcastAt!,
      role: 'leading',
      phase: null,
      confidence: 'consistent',
      evidence: evidence[0]!,
    }))
}

/** Refused: the host answers, and no process listens on its election port. */
function fromDials(server: Server, workspace: Workspace): RoleChange[] {
  return ofEnsemble(workspace.events('CNX_CANNOT_OPEN'), server.ensemble)
    .filter((event) => numberField(event, 'sid') === server.sid && event.exception?.code === 'REFUSED')
    .map((event) => ({
      at: event.time,
      role: 'down',
      phase: null,
      confidence: 'consistent',
      evidence: evidenceOfEvent(event),
    }))
}
