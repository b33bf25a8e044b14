import type { Place } from './log-reader.ts'
import type { ServerLog } from './server-log.ts'

/** Threads that print before a process has a role; `main` reads the configuration and the data. */
const START_THREAD = /^(?:main|PurgeTask|JvmPauseMonitor)$/
/** A process prints fewer records before it says its name. */
const START_RECORDS = 500

/**
 * Where the process began that names itself here. In a log that several servers wrote, nothing but that name is sure to be its
 * own, so this goes back over the records right before it that only a process prints which is about to start.
 */
export function beginningOf(log: ServerLog, named: Place): Place {
  let begin = named
  for (let count = 0; count < START_RECORDS; count++) {
    const before = placeBefore(log, begin)
    if (before === null) return begin
    const { entries } = log.stretches[before.stretch]!
    if (!START_THREAD.test(String(entries.get('thread', before.row)))) return begin
    begin = before
  }
  return begin
}

function placeBefore({ stretches }: ServerLog, { stretch, row }: Place): Place | null {
  if (row > stretches[stretch]!.firstRow) return { stretch, row: row - 1 }
  const before = stretches[stretch - 1]
  return before === undefined ? null : { stretch: stretch - 1, row: before.endRow - 1 }
}
