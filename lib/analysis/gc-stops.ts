import { type GcLog, type GcStop, gcLogIn } from '../model/gc-logs.ts'
import type { Server } from '../model/server.ts'
import type { Evidence } from '../words/evidence.ts'
import type { Story } from './story.ts'

/** Threads of a server stood still, by the clock that its ensemble is told in. */
export interface ServerStop {
  readonly from: number
  readonly to: number
  readonly ms: number
  readonly what: string
  readonly evidence: Evidence
}

/** The collections and safepoints of one server that a log holds, and the time that it speaks for. */
export interface ServerGcLog {
  readonly ensemble: string
  readonly sid: number
  readonly from: number
  readonly to: number
  readonly stops: readonly ServerStop[]
}

/** As long as the pause monitor of ZooKeeper takes to say so (`jvm.pause.info-threshold.ms`). */
export const NOTED_PAUSE_MS = 1_000
/** From the start of a JVM to the first line that ZooKeeper logs, about. */
const START_UP_MS = 500
/** A log of collections may end a little later than the log of the server. */
const LATER_MS = 60_000

const kept = new WeakMap<Story, ServerGcLog[]>()

/** Of every server with such a log whose times can be told. */
export function gcLogsOf(story: Story): ServerGcLog[] {
  let logs = kept.get(story)
  if (logs === undefined) {
    logs = story.workspace.files.flatMap((file) => {
      const { ensemble, sid } = story.workspace.ownerOf(file.id)
      const server = story.ensembles.find(({ id }) => id === ensemble)?.servers.find((one) => one.sid === sid)
      const log = server === undefined ? null : gcLogIn(file)
      return server === undefined || log === null ? [] : (serverGcLog(log, server, story) ?? [])
    })
    kept.set(story, logs)
  }
  return logs
}

function serverGcLog(log: GcLog, server: Server, story: Story): ServerGcLog | null {
  const at = placing(log, server, story)
  if (at === null) return null
  const stops = log.stops.map((stop): ServerStop => {
    const from = at(stop)
    return { from, to: from + stop.ms, ms: stop.ms, what: stop.what, evidence: stop.evidence }
  })
  const { ensemble, sid } = server
  return { ensemble, sid, from: at(log.first), to: at(log.last), stops }
}

type Placed = (at: Pick<GcStop, 'time' | 'uptime'>) => number

/** Where the log of the server leaves its zone open, both are read as they are written; uptimes count from a process start. */
function placing(log: GcLog, server: Server, story: Story): Placed | null {
  const { ensemble, sid } = server
  if (!Number.isNaN(log.first.time)) {
    const own = story.workspace.logs.find(({ number }) => server.logs.includes(number))
    const isOpen = own?.stretches[0]?.zone.source === 'unknown'
    const shift = (isOpen && !Number.isNaN(log.offset) ? log.offset : 0) - story.clocks.aheadOf(ensemble, sid)
    return ({ time }) => time + shift
  }
  const { uptime } = log.last
  const runs = server.runs.filter(({ began, from, to }) => began === 'start' && from + uptime <= to + LATER_MS)
  const [run] = runs
  if (run === undefined || runs.length > 1 || Number.isNaN(uptime)) return null
  return (stop) => run.from - START_UP_MS + stop.uptime
}
