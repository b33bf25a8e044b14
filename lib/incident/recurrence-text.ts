import type { AnalysisDocument } from '../analysis/document.ts'
import { type Recurrence, recurrencesOf } from '../analysis/recurrence.ts'
import { formatDuration } from '../words/duration.ts'

export interface RecurrenceText {
  /** `follower_crash of server 13` */
  readonly what: string
  /** `4 times, most often 1 d apart` */
  readonly howOften: string
  /** `02:00 to 03:00 (3), 14:00 to 15:00 (1)`: hours of the day, those with most first. */
  readonly hours: string
  /** `37 (3), 36 (1)` */
  readonly leaders: string
}

/** Hours beyond these say no more about when it happens. */
const MOST_HOURS = 4

/** What came back, for people who read text. */
export function recurrenceTexts(document: AnalysisDocument): RecurrenceText[] {
  const several = document.ensembles.length > 1
  return recurrencesOf(document).map((recurrence) => textOf(recurrence, several))
}

function textOf({ ensemble, cause, sids, times, byHour, byLeader, usualInterval }: Recurrence, several: boolean) {
  const who = sids.length === 0 ? '' : ` of server${sids.length === 1 ? '' : 's'} ${sids.join(', ')}`
  const hours = byHour
    .map((count, hour) => ({ hour, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.hour - b.hour)
  return {
    what: `${cause}${who}${several ? ` in ensemble ${ensemble}` : ''}`,
    howOften: `${times.length} times, usually ${formatDuration(usualInterval)} apart`,
    hours: counted(
      hours.slice(0, MOST_HOURS).map(({ hour, count }) => [`${clock(hour)} to ${clock(hour + 1)}`, count]),
    ),
    leaders: counted(byLeader.map(({ leader, count }) => [leader === null ? 'unknown' : String(leader), count])),
  }
}

function counted(rows: readonly (readonly [string, number])[]): string {
  return rows.map(([name, count]) => `${name} (${count})`).join(', ')
}

function clock(hour: number): string {
  return `${String(hour % 24).padStart(2, '0')}:00`
}
