import type { AnalysisDocument } from '../../analysis/document.ts'
import { namedZone } from '../../model/zone.ts'
import { formatClock, formatDate } from '../../words/time.ts'

/** How times are printed: as the server's log has them, in UTC, or both. */
export type PostmortemTimes = 'log' | 'utc' | 'both'

/** Whose clock a time is of: a file, or the log of a server; neither where nothing says. */
export interface ClockOwner {
  readonly file: string | null
  readonly ensemble: string | null
  readonly sid: number | null
}

/** Prints times of the document: those are UTC where the zone of the file is known, else as written. */
export interface Clocks {
  /** `04:02:01.248`, with its day where that is not the day of the header; `Z` behind UTC; `no zone` where UTC is not known. */
  print(time: number, owner: ClockOwner): string
  /** Name of the owner's zone, null where it is unknown. */
  zoneOf(owner: ClockOwner): string | null
}

/** `day` is the day that goes without saying. */
export function clocksOf(document: AnalysisDocument, times: PostmortemTimes, day: number | null): Clocks {
  const zones = new Map(document.files.map((file) => [file.id, file.zone.name]))
  const logs = new Map<string, string | null>()
  for (const file of document.files) {
    const owner = `${file.ensemble}/${file.sid}`
    if (file.kind === 'zookeeper/server-log' && !logs.has(owner)) logs.set(owner, file.zone.name)
  }
  const zoneOf = ({ file, ensemble, sid }: ClockOwner): string | null =>
    (file === null ? logs.get(`${ensemble}/${sid}`) : zones.get(file)) ?? null
  return {
    zoneOf,
    print(time, owner) {
      const zone = zoneOf(owner)
      const utc = `${clockOn(time, day)} Z`
      if (zone === null) return times === 'log' ? clockOn(time, day) : `${clockOn(time, day)} (no zone)`
      if (times === 'utc') return utc
      const written = clockOn(writtenTime(time, zone), day)
      return times === 'log' ? written : `${written} (${utc})`
    },
  }
}

function clockOn(time: number, day: number | null): string {
  const clock = formatClock(time)
  return day !== null && formatDate(day) === formatDate(time) ? clock : `${formatDate(time)} ${clock}`
}

/** What a clock of this zone showed at a time of UTC. */
function writtenTime(utc: number, zone: string): number {
  const known = namedZone(zone)
  if (known === null) return utc
  // The offset is asked for with the time as written: once more with a better guess of it.
  return utc + known.offsetAt(utc + known.offsetAt(utc))
}
