import type { AnalysisDocument } from '@/lib/analysis/document'
import type { TimeRange } from '@/lib/engine/queries'
import type { Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { roleAt } from '@/lib/timeline/server-lanes'
import { parseTime } from '../../lib/words/time.ts'
import { epochName } from './epoch-name'
import type { TimeWindow } from './time-windows'

const { zones } = words.charts
const MOST_NAMES = 3

/** What a zone of the axis is called, in wordings of falling length: a stall, an election, marks, or who serves. */
export function zoneNames(
  zone: TimeRange,
  { document, marks }: Pick<Snapshot, 'document' | 'marks'>,
  windows: readonly TimeWindow[],
): readonly string[] {
  if (windows.some((window) => window.kind === 'stall' && mostlyWithin(zone, window.from, window.to)))
    return zones.stall
  const election = document.elections.find((each) =>
    mostlyWithin(zone, parseTime(each.from)!, parseTime(each.to) ?? Number.POSITIVE_INFINITY),
  )
  if (election?.kind === 'rejoin') return zones.rejoin(election.sids)
  if (election?.kind === 'failed') return zones.failed
  if (election) {
    const epoch = election.epochAfter === null ? null : epochName(document, election.ensemble, election.epochAfter)
    return zones.election(epoch)
  }
  const within = marks.filter((mark) => isWithin(zone, parseTime(mark.at)!))
  const serve = serving(zone, document)
  // One mark does not name a zone in which something else holds for most of the time.
  if (within.length < 2 && serve.length > 0) return serve
  const names = [...new Set(within.map((mark) => zones.marks[mark.kind]))]
  return names.length === 0 ? [] : [MOST_NAMES, 2, 1].map((count) => zones.happened(names.slice(0, count)))
}

/** `2 of 3 serve`, in the middle of the zone; nothing where roles are unknown. */
function serving(zone: TimeRange, document: AnalysisDocument): readonly string[] {
  const middle = (zone.from + zone.to) / 2
  const voters = document.servers.filter((server) => server.participant !== false)
  if (new Set(voters.map((server) => server.ensemble)).size !== 1) return []
  const roles = voters.map((server) => roleAt(document.roles, server.ensemble, server.sid, middle))
  const known = roles.filter((role) => role !== 'unknown')
  const serve = voters.filter((server) => serves(document, server.ensemble, server.sid, middle)).length
  return known.length === voters.length ? zones.serving(serve, voters.length) : []
}

/** Leading or following, and past discovery and synchronization. */
function serves(document: AnalysisDocument, ensemble: string, sid: number, time: number): boolean {
  return document.roles.some(
    (each) =>
      each.ensemble === ensemble &&
      each.sid === sid &&
      (each.role === 'leading' || each.role === 'following') &&
      (each.phase === null || each.phase === 'broadcast') &&
      parseTime(each.from)! <= time &&
      (parseTime(each.to) ?? Number.POSITIVE_INFINITY) > time,
  )
}

function mostlyWithin(zone: TimeRange, from: number, to: number): boolean {
  const length = to - from
  return Math.min(zone.to, to) - Math.max(zone.from, from) > (Number.isFinite(length) ? length * 0.6 : Infinity)
}

function isWithin(zone: TimeRange, time: number): boolean {
  return time >= zone.from && time < zone.to
}
