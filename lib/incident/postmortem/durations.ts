import type { AnalysisDocument, ChainStep, Finding, RoleInterval } from '../../analysis/document.ts'
import { type Evidence, parseEvidence } from '../../words/evidence.ts'
import { parseTime } from '../../words/time.ts'
import type { Scope } from './scope.ts'

export type DurationKind =
  | 'wait-began'
  | 'wait'
  | 'detection'
  | 'close-seen'
  | 'tear-down'
  | 'looking'
  | 'election'
  | 'discovery'
  | 'synchronization'
  | 'no-leader'
  | 'no-majority'
  | 'back-in-service'

/** How long something took, between two lines. */
export interface Duration {
  readonly kind: DurationKind
  readonly ensemble: string | null
  readonly sids: readonly number[]
  /** Null: its end is in no file. */
  readonly ms: number | null
  /** At most this long, where a rule gives bounds only. */
  readonly most: number | null
  readonly from: number
  readonly begins: Evidence | null
  readonly ends: Evidence | null
  /** Its ends lie on clocks of two servers: not a duration, but delivery and skew together. */
  readonly twoClocks: boolean
  /** How many of its kind there were, where only the longest is told. */
  readonly of: number
}

type Told = Omit<Duration, 'twoClocks'>

/** Repeated more often than this, only the longest of a kind is told. */
const ONE_BY_ONE = 3

/** All durations of the scope, each with its two bounding lines; by when they began. */
export function durationsOf(scope: Scope): readonly Duration[] {
  const all = [...scope.findings.flatMap((finding) => ofChain(finding)), ...ofEnsembles(scope)]
  const onTwoClocks = clocksDiffer(scope.document)
  const told = all.map((each) => ({ ...each, twoClocks: onTwoClocks(each) }))
  return longestOnly(told).sort((a, b) => a.from - b.from)
}

const NOTHING = { most: null, ends: null, of: 1 } as const

function ofChain({ chain, ensemble }: Finding): Told[] {
  const place = (step: ChainStep) => parseEvidence(step.evidence ?? '')
  const about = (step: ChainStep) => ({ ...NOTHING, ensemble, sids: step.sid === null ? [] : [step.sid] })
  const found: Told[] = []
  for (const step of chain) {
    const [from, until] = [parseTime(step.at), parseTime(step.until)]
    if (step.step !== 'trigger' || from === null || until === null) continue
    // The timer of a proposal: the interval is when it began to run, not how long it ran.
    const kind = step.rule === 'sync-limit' ? 'wait-began' : 'wait'
    found.push({ ...about(step), kind, from, ms: until - from, begins: place(step), ends: place(step) })
  }
  const trigger = chain.find((step) => step.step === 'trigger')
  const detector = chain.find((step) => step.step === 'detector')
  if (trigger && detector && parseTime(detector.at)! > parseTime(trigger.at)!) {
    const [began, latest, seen] = [parseTime(trigger.at)!, parseTime(trigger.until), parseTime(detector.at)!]
    const bounded = trigger.rule === 'sync-limit' && latest !== null
    found.push({
      ...about(detector),
      ...{ kind: 'detection', from: began, ms: bounded ? seen - latest : seen - began },
      ...{ most: bounded ? seen - began : null, begins: place(trigger), ends: place(detector) },
    })
  }
  const action = chain.find((step) => step.step === 'action')
  const closed = chain.find((step) => step.rule === 'close-is-seen' && step.at >= (action?.at ?? ''))
  if (action && closed && closed.sid !== action.sid) {
    const [from, to] = [parseTime(action.at)!, parseTime(closed.at)!]
    found.push({
      ...about(closed),
      kind: 'close-seen',
      from,
      ms: to - from,
      begins: place(action),
      ends: place(closed),
    })
  }
  return found
}

function ofEnsembles({ document, findings, range }: Scope): Told[] {
  if (range === null) return []
  const ensembles = [...new Set(findings.flatMap((finding) => finding.ensemble ?? []))]
  return ensembles.flatMap((ensemble) => {
    const within = ({ from, to, ...rest }: { ensemble: string; from: string; to: string | null }) =>
      rest.ensemble === ensemble && parseTime(from)! <= range.to && (parseTime(to) ?? range.to) >= range.from
    const servers = new Set(document.roles.filter((role) => role.ensemble === ensemble).map((role) => role.sid))
    const elections = document.elections.filter(within).map((each) => ({
      ...{ ...NOTHING, kind: 'election' as const, ensemble, sids: each.sids, from: parseTime(each.from)! },
      ...{ ms: each.tookMs, begins: first(each.evidence), ends: parseEvidence(each.evidence[1] ?? '') },
    }))
    const losses = [
      ...document.unavailable.map((each) => ({ ...each, kind: 'no-leader' as const })),
      ...document.quorumLosses.map((each) => ({ ...each, kind: 'no-majority' as const })),
    ]
    const lost = losses.filter(within).map(({ kind, from, to, evidence }) => ({
      ...{ ...NOTHING, kind, ensemble, sids: [], from: parseTime(from)!, ms: elapsed(from, to) },
      begins: to !== null && evidence.length === 1 ? null : first(evidence),
      ends: to === null ? null : last(evidence),
    }))
    const served = [...servers].flatMap((sid) => {
      const own = document.roles.filter((role) => role.ensemble === ensemble && role.sid === sid)
      return ofServer(own, range)
    })
    return [...served, ...elections, ...lost]
  })
}

/** What one server's own lines say it went through after it lost its role. */
function ofServer(own: readonly RoleInterval[], range: { from: number; to: number }): Told[] {
  const found: Told[] = []
  for (const [i, role] of own.entries()) {
    const from = parseTime(role.from)!
    const [before, next] = [own[i - 1], own[i + 1]]
    if (from < range.from || from > range.to || role.confidence !== 'proven') continue
    const about = { ...NOTHING, ensemble: role.ensemble, sids: [role.sid], from, begins: first(role.evidence) }
    const ends = role.to === null ? null : (parseEvidence(role.evidence[1] ?? '') ?? first(next?.evidence ?? []))
    const kind = kindOf(role, before)
    if (kind) found.push({ ...about, kind, ms: elapsed(role.from, role.to), ends })
    if (!before || !isServing(before) || isServing(role)) continue
    const again = own.slice(i).find(isServing)
    const back = { ...about, kind: 'back-in-service' as const, begins: last(before.evidence) }
    found.push({ ...back, ms: again ? elapsed(role.from, again.from) : null, ends: first(again?.evidence ?? []) })
  }
  return found
}

function kindOf(role: RoleInterval, before: RoleInterval | undefined): DurationKind | null {
  if (role.phase === 'discovery' || role.phase === 'synchronization') return role.phase
  if (role.role === 'looking') return 'looking'
  return role.role === 'unknown' && before !== undefined && isServing(before) ? 'tear-down' : null
}

function isServing({ role, phase }: RoleInterval): boolean {
  return phase === 'broadcast' && (role === 'following' || role === 'leading' || role === 'observing')
}

/** A server's files have its clock, a file of nobody known has one of its own. */
function clocksDiffer({ files }: AnalysisDocument): (duration: Told) => boolean {
  const owners = new Map(files.map(({ id, sid }) => [id, sid ?? id]))
  return ({ begins, ends }) => begins !== null && ends !== null && owners.get(begins.file) !== owners.get(ends.file)
}

function elapsed(from: string, to: string | null): number | null {
  const end = parseTime(to)
  return end === null ? null : end - parseTime(from)!
}

function first(evidence: readonly string[]): Evidence | null {
  return parseEvidence(evidence[0] ?? '')
}

function last(evidence: readonly string[]): Evidence | null {
  return parseEvidence(evidence.at(-1) ?? '')
}

function longestOnly(all: readonly Duration[]): Duration[] {
  const groups = new Map<string, Duration[]>()
  for (const each of all) {
    const key = `${each.kind} ${each.ensemble} ${each.sids.join()}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length <= ONE_BY_ONE) return group
    const longest = group.reduce((a, b) =>
      (b.ms ?? Number.POSITIVE_INFINITY) > (a.ms ?? Number.POSITIVE_INFINITY) ? b : a,
    )
    return [{ ...longest, of: group.length }]
  })
}
