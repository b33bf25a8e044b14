import type { AnalysisDocument, Role, RoleInterval, ServerEntry } from '../analysis/document.ts'
import { formatIso, parseTime } from '../words/time.ts'
import { ofServer } from './of-server.ts'

/** A lane of the panes on the time axis: one server of one ensemble. Ids of two ensembles are never merged. */
export interface ServerLane {
  readonly key: string
  readonly ensemble: string
  readonly sid: number
  /** Role at T0: the colour of its badge everywhere. */
  readonly role: Role
  readonly hasFiles: boolean
  readonly who: LaneWho
  /** Where its lane is known from. */
  readonly source: LaneSource
  readonly changesRole: boolean
}

export type LaneOrder = 'role' | 'id'
export type LaneWho = 'leader' | 'old-leader' | 'new-leader' | 'follower' | 'observer' | 'looking' | 'down' | 'unknown'
export type LaneSource =
  | { readonly kind: 'log'; readonly lines: number }
  | { readonly kind: 'files'; readonly files: number }
  | { readonly kind: 'votes' | 'none' }

const NOUNS: Readonly<Record<Role, LaneWho>> = {
  leading: 'leader',
  following: 'follower',
  observing: 'observer',
  looking: 'looking',
  down: 'down',
  unknown: 'unknown',
}

/** Every server ever seen: leader first, then those that changed role, then by first answer (ui.md, section 6.2). */
export function serverLanes(
  document: AnalysisDocument,
  { t0, ensemble, order }: { t0: number | null; ensemble: string | null; order: LaneOrder },
): readonly ServerLane[] {
  const ensembles = [...new Set(document.servers.map((server) => server.ensemble))].sort(
    (a, b) => Number(b === ensemble) - Number(a === ensemble) || a.localeCompare(b),
  )
  const servers = new Map<string, ServerEntry[]>(ensembles.map((name) => [name, []]))
  for (const server of document.servers) servers.get(server.ensemble)!.push(server)
  return ensembles.flatMap((name) => {
    const start = t0 === null ? null : incidentStart(document, name, t0)
    const lanes = servers.get(name)!.map((each) => laneOf(document, each, start))
    return lanes.sort((a, b) => (order === 'role' ? byRole(document, a, b) : 0) || a.sid - b.sid)
  })
}

/** What a server was at an instant; `unknown` where no interval says. */
export function roleAt(roles: readonly RoleInterval[], ensemble: string, sid: number, time: number): Role {
  return roles.find((each) => each.ensemble === ensemble && each.sid === sid && holds(each, time))?.role ?? 'unknown'
}

/** `start`: when the incident began that T0 stands in; null without a T0. */
function laneOf(document: AnalysisDocument, server: ServerEntry, start: number | null): ServerLane {
  const { ensemble, sid } = server
  const { roles, files, votes } = ofServer(document, ensemble, sid)
  const known = roles.filter((each) => each.role !== 'unknown')
  const last = known.at(-1)?.role ?? 'unknown'
  const atT0 = start === null ? last : roleUpTo(known, start)
  // A badge has one colour for the whole incident: where T0 says nothing, what the server was for longest.
  const role = atT0 === 'unknown' ? longestRole(known) : atT0
  const logs = files.filter(({ kind }) => kind === 'zookeeper/server-log' || kind === 'kafka/broker-log')
  const lines = logs.reduce((sum, file) => sum + file.rows, 0)
  return {
    key: `${ensemble}/${sid}`,
    ensemble,
    sid,
    role,
    hasFiles: server.hasLog,
    who: whoOf(role, last),
    source: sourceOf(server.hasLog, lines, files.length, votes.length),
    changesRole: new Set(known.map((each) => each.role)).size > 1,
  }
}

function sourceOf(hasLog: boolean, lines: number, files: number, votes: number): LaneSource {
  if (hasLog) return { kind: 'log', lines }
  if (files > 0) return { kind: 'files', files }
  return { kind: votes > 0 ? 'votes' : 'none' }
}

/** T0 stands somewhere in an incident: what servers were when that began is what its story calls them. */
function incidentStart(document: AnalysisDocument, ensemble: string, t0: number): number {
  const starts = document.findings
    .filter((finding) => finding.ensemble === null || finding.ensemble === ensemble)
    .filter((finding) => (parseTime(finding.to) ?? Number.POSITIVE_INFINITY) >= t0)
    .flatMap((finding) => parseTime(finding.from) ?? [])
  return Math.min(t0, ...starts)
}

function longestRole(known: readonly RoleInterval[]): Role {
  const held = new Map<Role, number>()
  for (const { role, from, to } of known) {
    if (role === 'down') continue
    const length = (parseTime(to) ?? Number.MAX_SAFE_INTEGER) - parseTime(from)!
    held.set(role, (held.get(role) ?? 0) + length)
  }
  return [...held].sort((a, b) => b[1] - a[1])[0]?.[0] ?? known[0]?.role ?? 'unknown'
}

/** T0 is often the instant at which a role ends: what the server was until then is meant. */
function roleUpTo(known: readonly RoleInterval[], time: number): Role {
  const at = formatIso(time) // texts of times stand in the order of the times
  return known.find(({ from, to }) => from < at && (to === null || to >= at))?.role ?? 'unknown'
}

function whoOf(atT0: Role, last: Role): LaneWho {
  if (atT0 === 'leading' && last !== 'leading' && last !== 'unknown') return 'old-leader'
  if (atT0 !== 'leading' && last === 'leading') return 'new-leader'
  return NOUNS[atT0]
}

function byRole(document: AnalysisDocument, a: ServerLane, b: ServerLane): number {
  return rank(a) - rank(b) || firstVote(document, a) - firstVote(document, b)
}

function rank(lane: ServerLane): number {
  if (lane.role === 'leading') return 0
  if (lane.who === 'new-leader') return 1
  if (lane.changesRole) return 2
  return lane.role === 'observing' ? 4 : 3
}

function firstVote(document: AnalysisDocument, lane: ServerLane): number {
  const vote = ofServer(document, lane.ensemble, lane.sid).votes.find((each) => each.to !== lane.sid)
  return (vote && parseTime(vote.at)) ?? Number.MAX_SAFE_INTEGER
}

function holds(interval: RoleInterval, time: number): boolean {
  const to = parseTime(interval.to)
  return parseTime(interval.from)! <= time && (to === null || time < to)
}
