import type { AnalysisDocument, RoleInterval } from '@/lib/analysis/document'
import { formatDuration } from '../../../lib/words/duration.ts'
import { type Evidence, parseEvidence } from '../../../lib/words/evidence.ts'
import { parseTime } from '../../../lib/words/time.ts'
import type { Bar } from './timeline-item'

const SOLID = { discovery: 0.16, synchronization: 0.5, broadcast: 1 }

/** The role intervals as bars, in order of time, each with what it may say about itself. */
export function barsOf(document: AnalysisDocument): readonly Bar[] {
  return document.roles
    .map((interval, i) => {
      const { ensemble, sid } = interval
      const lane = `${ensemble}/${sid}`
      const role = isBetweenRoles(interval) ? 'down' : interval.role
      const next = neighbour(document.roles, interval, (each) => each.from === interval.to)
      const phase = interval.phase ?? (next?.role === interval.role && next.phase !== null ? 'discovery' : 'broadcast')
      return {
        ...{ kind: 'bar' as const, key: `bar ${lane} ${interval.from} ${i}`, lane, ensemble, sid },
        ...{ role, phase: interval.phase, solid: SOLID[phase], confidence: interval.confidence },
        ...{ from: parseTime(interval.from)!, to: parseTime(interval.to) },
        evidence: evidenceOf(interval.evidence),
        texts: textsOf(document, interval),
      }
    })
    .filter((bar) => bar.role !== 'unknown')
    .sort((a, b) => a.from - b.from)
}

/** Its own lines prove that it held no role: it was tearing one down, or starting. It served nobody. */
function isBetweenRoles({ role, confidence, to, evidence }: RoleInterval): boolean {
  return role === 'unknown' && confidence === 'proven' && to !== null && evidence.length > 0
}

function neighbour(roles: readonly RoleInterval[], of: RoleInterval, isIt: (each: RoleInterval) => boolean) {
  return roles.find((each) => each !== of && each.ensemble === of.ensemble && each.sid === of.sid && isIt(each))
}

export function evidenceOf(texts: readonly string[]): readonly Evidence[] {
  return texts.map(parseEvidence).filter((evidence) => evidence !== null)
}

function textsOf(document: AnalysisDocument, role: RoleInterval): readonly string[] {
  const [from, to] = [parseTime(role.from)!, parseTime(role.to)]
  const spanText = to === null ? null : formatDuration(to - from)
  const phase = role.phase === 'broadcast' ? null : role.phase
  switch (role.role) {
    case 'looking': {
      const election = electionOf(document, role)
      const round = election?.round
      // What the server itself says it took is what everyone will look for.
      const own = election && (election.sids.length === 1 || election.leaderAfter === role.sid) ? election.tookMs : null
      const length = own === null ? spanText : formatDuration(own)
      return [
        ...(length && round ? [`looking ${length}, round ${round}`] : []),
        ...(length ? [`looking ${length}`, length] : []),
        'looking',
      ]
    }
    case 'leading': {
      const epoch = epochOf(document, role)
      if (phase) return [`leading · ${phase}`, phase]
      return [...(epoch ? [`leading epoch ${epoch}`, `leading ${epoch}`] : []), 'leading']
    }
    case 'following':
    case 'observing': {
      const leader = leaderOf(document, role)
      if (phase) return [`${role.role} · ${phase}`, phase]
      return [...(leader === null ? [] : [`${role.role} ${leader}`]), role.role]
    }
    case 'down':
      return [...(spanText ? [`not serving ${spanText}`, spanText] : []), 'not serving']
    case 'unknown': {
      const before = neighbour(document.roles, role, (each) => each.to === role.from)
      const doing = before && before.role !== 'down' ? 'tear-down' : 'starting'
      return [...(spanText ? [`${doing} ${spanText}`, spanText] : []), doing]
    }
  }
}

/** The election that a looking interval belongs to. */
function electionOf(document: AnalysisDocument, role: RoleInterval) {
  return document.elections.find(
    (each) => each.ensemble === role.ensemble && each.sids.includes(role.sid) && overlap(each, role),
  )
}

/** `0x5c`, of the last election that this leader won before, or the ensemble's one where none is in the files. */
function epochOf(document: AnalysisDocument, role: RoleInterval): string | null {
  const won = document.elections.filter(
    (each) => each.ensemble === role.ensemble && each.leaderAfter === role.sid && each.from <= role.from,
  )
  const epoch = won.at(-1)?.epochAfter ?? firstEpoch(document, role)
  return epoch === null || epoch === undefined ? null : `0x${epoch.toString(16)}`
}

/** Before any election that changed it, the epoch is the one that the first election ended; without one it never changed. */
function firstEpoch(document: AnalysisDocument, role: RoleInterval): number | null {
  const elections = document.elections.filter((each) => each.ensemble === role.ensemble)
  const next = elections.find((each) => each.from >= role.from)
  return next?.epochBefore ?? null
}

/** Whom a server followed: whoever led for most of the interval. */
function leaderOf(document: AnalysisDocument, role: RoleInterval): number | null {
  let best: { sid: number; time: number } | null = null
  for (const each of document.roles) {
    if (each.role !== 'leading' || each.ensemble !== role.ensemble || each.sid === role.sid) continue
    const time = overlapTime(each, role)
    if (time > (best?.time ?? 0)) best = { sid: each.sid, time }
  }
  return best?.sid ?? null
}

interface Span {
  readonly from: string
  readonly to: string | null
}

function overlap(a: Span, b: Span): boolean {
  return overlapTime(a, b) > 0
}

function overlapTime(a: Span, b: Span): number {
  const end = Math.min(parseTime(a.to) ?? LATEST, parseTime(b.to) ?? LATEST)
  return end - Math.max(parseTime(a.from)!, parseTime(b.from)!)
}

const LATEST = 8.64e15
