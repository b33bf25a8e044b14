import { parseTime } from '../words/time.ts'
import type { AnalysisDocument, ElectionEntry, Finding, RoleInterval } from './document.ts'

/** The same thing that befell the same servers again and again. */
export interface Recurrence {
  readonly ensemble: string
  readonly cause: string
  readonly sids: readonly number[]
  /** Each time, in order. */
  readonly times: readonly Occurrence[]
  /** How often at each hour of the day, 0 to 23, of the document's clock. */
  readonly byHour: readonly number[]
  /** Who led then, most often first; null where no file says. */
  readonly byLeader: readonly { readonly leader: number | null; readonly count: number }[]
  /** Median of the times between two of them, in ms. */
  readonly usualInterval: number
}

export interface Occurrence {
  /** Id of the finding. */
  readonly finding: string
  /** Milliseconds of the document's clock. */
  readonly at: number
  readonly leader: number | null
}

const HOURS = 24
const HOUR_MS = 3_600_000

/** What happened to the same servers more than once, most often first: learners that are cut off, leaders that are lost. */
export function recurrencesOf({ findings, roles, elections }: AnalysisDocument): readonly Recurrence[] {
  const leaderAt = leadersOf(roles, elections)
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.ensemble === null || finding.severity === 'info') continue
    const key = `${finding.ensemble} ${finding.cause} ${finding.sids.join()}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => recurrenceOf(group, leaderAt))
    .sort((a, b) => b.times.length - a.times.length || a.times[0]!.at - b.times[0]!.at)
}

type LeaderAt = (ensemble: string, at: number) => number | null

function recurrenceOf(findings: readonly Finding[], leaderAt: LeaderAt): Recurrence {
  const { ensemble, cause, sids } = findings[0]!
  const times = findings
    .map(({ id, from }) => ({ finding: id, at: parseTime(from)!, leader: leaderAt(ensemble!, parseTime(from)!) }))
    .sort((a, b) => a.at - b.at)
  const byHour = Array.from({ length: HOURS }, () => 0)
  for (const { at } of times) byHour[Math.floor(at / HOUR_MS) % HOURS]! += 1
  const counts = new Map<number | null, number>()
  for (const { leader } of times) counts.set(leader, (counts.get(leader) ?? 0) + 1)
  const intervals = times.slice(1).map(({ at }, i) => at - times[i]!.at)
  return {
    ...{ ensemble: ensemble!, cause, sids, times, byHour },
    byLeader: [...counts].map(([leader, count]) => ({ leader, count })).sort((a, b) => b.count - a.count),
    usualInterval: intervals.sort((a, b) => a - b)[intervals.length >> 1]!,
  }
}

/** Who led at a time: the one whose reign holds it, else the last one before. A leader without a log stands in the elections. */
function leadersOf(roles: readonly RoleInterval[], elections: readonly ElectionEntry[]): LeaderAt {
  const reigns = new Map<string, { readonly sid: number; readonly from: number }[]>()
  const add = (ensemble: string, sid: number, from: number): void => {
    const known = reigns.get(ensemble)
    if (known) known.push({ sid, from })
    else reigns.set(ensemble, [{ sid, from }])
  }
  for (const { ensemble, sid, role, from } of roles) if (role === 'leading') add(ensemble, sid, parseTime(from)!)
  const begun = new Set<string>()
  for (const { ensemble, leaderBefore, leaderAfter, to } of elections) {
    if (!begun.has(ensemble) && leaderBefore !== null) add(ensemble, leaderBefore, Number.NEGATIVE_INFINITY)
    begun.add(ensemble)
    if (leaderAfter !== null && to !== null) add(ensemble, leaderAfter, parseTime(to)!)
  }
  for (const known of reigns.values()) known.sort((a, b) => a.from - b.from)
  return (ensemble, at) => reigns.get(ensemble)?.findLast(({ from }) => from <= at)?.sid ?? null
}
