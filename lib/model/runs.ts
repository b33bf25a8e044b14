import type { LogEvent } from './log-event.ts'
import { isBefore, type LogReader, type Place } from './log-reader.ts'
import type { Run } from './server.ts'
import type { ServerLog } from './server-log.ts'
import { beginningOf } from './start-lines.ts'
import { groupsBy } from './time-order.ts'

/** Lines of a process start, in the order in which a process prints them (spec 3.1). */
const START = ['SRV_CFG', 'SRV_BANNER', 'SRV_START', 'SRV_VERSION', 'SRV_ENV'] as const
const CONFIGURATION = 'SRV_CFG'
/** Printed once in a process, but up to 3.5 only when its first role begins: late ones begin no run. */
const ONCE = ['SRV_VERSION', 'SRV_ENV'] as const
/** In a merged log the first lines of a process stand between those of others and name nobody; this one names its server. */
const START_OF_SHARE = 'SRV_START'
/** A role means that the start is over. */
const ROLE = ['PEER_STATE', 'PEER_PHASE'] as const
/** The process says that it ends. SIGTERM and SIGKILL write nothing. */
const STOP = ['PEER_EXIT', 'PEER_MAIN_INTR', 'SRV_INVALID', 'SRV_EXIT'] as const

/**
 * Where the runs of each log begin. A start line that this run already had, or one after a role, begins a new run: the
 * process before it was stopped, killed or crashed.
 */
export function runStartsOf(logs: readonly ServerLog[], reader: LogReader): Place[][] {
  const events = logs.map((): LogEvent[] => [])
  const shares = sharedLogs(logs)
  for (const event of reader.events(...START, ...ROLE)) {
    const isStart = !ROLE.some((pattern) => pattern === event.pattern)
    if (isStart && shares.has(event.log) && event.pattern !== START_OF_SHARE) continue
    events[event.log]!.push(event)
  }
  return events.map((ofLog, number) => {
    ofLog.sort((a, b) => inPlace(reader.placeOf(a), reader.placeOf(b)))
    const starts = startsAmong(ofLog)
    const log = logs[number]!
    const named = starts.map((event) => reader.placeOf(event))
    const places = shares.has(number) ? named.map((place) => beginningOf(log, place)) : named
    const [first] = starts
    const early = first !== undefined && first === ofLog[0] && first.time - log.from < START_TAKES
    if (early && (shares.has(number) || goesOn(log, places[0]!, reader)))
      places[0] = { stretch: 0, row: log.stretches[0]!.firstRow }
    return places
  })
}

function inPlace(a: Place, b: Place): number {
  return isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0
}

/** From its first line to the one that names the server. */
const START_TAKES = 5_000

/** A new process takes longer to write its first line. */
const ANOTHER_TAKES = 1_000

/** The log begins in the middle of the start: the lines before belong to the same process. */
function goesOn(log: ServerLog, start: Place, reader: LogReader): boolean {
  if (!isBefore({ stretch: 0, row: log.stretches[0]!.firstRow }, start)) return false
  return entryAtOrAfter(log, start, reader).time - entryBefore(log, start, reader).time < ANOTHER_TAKES
}

/** Numbers of the logs that have a file with another log. */
function sharedLogs(logs: readonly ServerLog[]): Set<number> {
  const logsOfFile = groupsBy(
    logs.flatMap(({ files, number }) => [...new Set(files)].map((file) => ({ file, number }))),
    ({ file }) => file,
  )
  const shared = [...logsOfFile.values()].filter((owners) => owners.length > 1)
  return new Set(shared.flat().map(({ number }) => number))
}

function startsAmong(events: readonly LogEvent[]): LogEvent[] {
  const starts: LogEvent[] = []
  const had = new Set<string>(['before the log'])
  let read = Number.NEGATIVE_INFINITY
  for (const event of events) {
    if (ROLE.some((pattern) => pattern === event.pattern)) {
      had.add('role')
      continue
    }
    if (!isServerStart(event)) continue
    if (event.pattern === CONFIGURATION) {
      // a standalone server reads it as a member of a quorum would, then by itself
      const again = event.time - read < ANOTHER_TAKES && !had.has('role')
      read = event.time
      if (again) continue
    }
    const kind = event.pattern === 'SRV_ENV' ? `SRV_ENV ${event.fields.key}` : event.pattern
    const late = ONCE.some((pattern) => pattern === event.pattern)
    const begins = had.has('before the log') || had.has('role')
    if (had.has(kind) || (begins && !(late && had.has('role')))) {
      starts.push(event)
      had.clear()
    }
    had.add(kind)
  }
  return starts
}

/** Client lines (`Client environment:`) say nothing about the server's process. */
function isServerStart(event: LogEvent): boolean {
  return event.fields.side === undefined || event.fields.side === 'Server'
}

/** The runs of all logs; `starts` are of each log. */
export function runsOf(logs: readonly ServerLog[], starts: readonly (readonly Place[])[], reader: LogReader): Run[] {
  const stops = groupsBy(reader.events(...STOP), (event) => event.log)
  return logs.flatMap((log) => runsOfLog(log, starts[log.number]!, stops.get(log.number) ?? [], reader))
}

/** Each from its first record to its last. */
function runsOfLog(log: ServerLog, starts: readonly Place[], stops: readonly LogEvent[], reader: LogReader): Run[] {
  const sid = log.sid
  const end: Place = { stretch: log.stretches.length, row: 0 }
  const begin: Place = { stretch: 0, row: log.stretches[0]?.firstRow ?? 0 }
  if (sid === null || Number.isNaN(log.from)) return []
  const cut = starts[0] === undefined || isBefore(begin, starts[0])
  const bounds = [...(cut ? [begin] : []), ...starts, end]
  const runs: Run[] = []
  for (let i = 0; i + 1 < bounds.length; i++) {
    const first = entryAtOrAfter(log, bounds[i]!, reader)
    const last = entryBefore(log, bounds[i + 1]!, reader)
    const stopped = stops.some((event) => event.run === i)
    runs.push({
      ensemble: log.ensemble ?? '',
      sid,
      log: log.number,
      number: i,
      from: first.time,
      to: last.time,
      files: filesBetween(log, bounds[i]!, bounds[i + 1]!),
      began: cut && i === 0 ? 'cut' : 'start',
      ended: stopped ? 'stopped' : i + 2 < bounds.length ? 'replaced' : 'cut',
      release: null,
      first,
      last,
    })
  }
  return runs
}

function entryAtOrAfter(log: ServerLog, place: Place, reader: LogReader): ReturnType<LogReader['entryAt']> {
  return reader.entryAt(log.stretches[place.stretch]!, place.row)
}

function entryBefore(log: ServerLog, place: Place, reader: LogReader): ReturnType<LogReader['entryAt']> {
  const stretch = log.stretches[place.stretch]
  if (stretch !== undefined && place.row > stretch.firstRow) return reader.entryAt(stretch, place.row - 1)
  const before = log.stretches[place.stretch - 1]!
  return reader.entryAt(before, before.endRow - 1)
}

function filesBetween(log: ServerLog, from: Place, to: Place): string[] {
  const last = to.row > 0 ? to.stretch : to.stretch - 1
  return [...new Set(log.stretches.slice(from.stretch, last + 1).map((stretch) => stretch.file.id))]
}
