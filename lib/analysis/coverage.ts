import type { Workspace } from '../model/workspace.ts'
import { formatIsoTime } from '../words/iso-time.ts'
import type { CoverageEntry } from './document.ts'

/** An idle server may be silent for long; a monitored one prints something every minute. */
const GAP = 60_000
/** The longest ones; a log that is quieter than that has no gaps worth naming one by one. */
const MOST_GAPS = 200

/** Which times each file of a server speaks for, and where it is silent, or not read yet. */
export function coverageOf(workspace: Workspace): CoverageEntry[] {
  const entries = workspace.logs.flatMap((log) =>
    log.files.flatMap((file): CoverageEntry[] => {
      const times = workspace.timesIn(log.number, file)
      if (times === null) return []
      const gaps = workspace
        .gaps(log.number, GAP)
        .filter((gap) => gap.before.file === file && gap.after.file === file)
        .sort((a, b) => b.to - b.from - (a.to - a.from))
        .slice(0, MOST_GAPS)
      const unread = workspace.unread(log.number).filter((gap) => gap.before.file === file)
      return [
        {
          ensemble: log.ensemble,
          sid: log.sid,
          file,
          from: formatIsoTime(times.from),
          to: formatIsoTime(times.to),
          gaps: [...gaps, ...unread]
            .sort((a, b) => a.from - b.from)
            .map(({ from, to }) => ({ from: formatIsoTime(from), to: formatIsoTime(to) })),
        },
      ]
    }),
  )
  return entries.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}
