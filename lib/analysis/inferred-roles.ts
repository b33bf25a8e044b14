import { evidenceOfEvent, numberField, textField } from '../model/log-event.ts'
import { ofEnsemble } from '../model/of-ensemble.ts'
import type { Server } from '../model/server.ts'
import { sidList } from '../model/servers.ts'
import type { Workspace } from '../model/workspace.ts'
import type { Evidence } from '../words/evidence.ts'
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
  const under = servingUnder(server, told)
  const seen = [
    ...fromVotes(server, votes, under),
    ...fromLeaders(server, workspace),
    ...fromFollowers(under),
    ...fromDials(server, workspace),
  ]
  seen.sort((a, b) => a.at - b.at)
  const changes = seen.filter((change, i) => {
    const before = seen[i - 1]
    return before === undefined || before.role !== change.role
  })
  return spansOf(server, INFERRED, changes)
}

/** Stretches in which a server, by its own log, served as a follower of this one. */
interface Serving {
  readonly from: number
  readonly to: number
  readonly evidence: Evidence
}

function servingUnder(server: Server, told: readonly RoleSpan[]): Serving[] {
  const spans = ofEnsemble(told, server.ensemble).filter(
    ({ leader, sid }) => leader === server.sid && sid !== server.sid,
  )
  return lanesOf(spans)
    .flatMap((lane) => blocksOf(lane))
    .filter(({ broadcastAt }) => broadcastAt !== null)
    .map(({ broadcastAt, to, evidence }) => ({
      from: broadcastAt!,
      to: to ?? Number.POSITIVE_INFINITY,
      evidence: evidence[0]!,
    }))
}

/** A leader that stops breaks its connections at once: who serves under it for so long after a vote has not lost it. */
const STILL_SERVING = 2_000

/**
 * A new connection begins with the last message that was to be sent, which may be of the election before (spec 3.4): then its
 * round is not a new one, and those that follow the sender go on to.
 */
function fromVotes(server: Server, votes: readonly VoteSeen[], under: readonly Serving[]): RoleChange[] {
  let round = -1n
  const changes: RoleChange[] = []
  for (const vote of ofEnsemble(votes, server.ensemble)) {
    if (vote.from !== server.sid) continue
    const { at, state, evidence } = vote
    const old = state === 'looking' && vote.round <= round
    if (!old || !under.some(({ from, to }) => from <= at && to >= at + STILL_SERVING))
      changes.push({ at, role: state, phase: null, confidence: 'consistent', evidence })
    round = vote.round
  }
  return changes
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
function fromFollowers(under: readonly Serving[]): RoleChange[] {
  return under.map(({ from: at, evidence }) => ({
    at,
    role: 'leading',
    phase: null,
    confidence: 'consistent',
    evidence,
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
