import { numberField } from '../../model/log-event.ts'
import { gcLogsOf, NOTED_PAUSE_MS, type ServerGcLog, type ServerStop } from '../gc-stops.ts'
import type { Story } from '../story.ts'
import { defineDetector, evidenceOfAll, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/**
 * The process stood still: the pause monitor saw it, whose line comes after the pause, or the log of collections has the
 * stop itself. Both of one pause are one fact, with the times of the latter.
 */
export interface Pause extends FactOf<'pause'> {
  readonly ms: number
  readonly seenBy: 'monitor' | 'gc-log'
}

/** The monitor sleeps for half a second and says how much longer it took. */
const MONITOR_SLACK_MS = 1_000

export const pause = defineDetector<Pause>({
  kind: 'pause',
  detect(story) {
    const seen = monitored(story)
    const logged = gcLogsOf(story).flatMap(longStops)
    const apart = seen.filter((one) => !logged.some((stop) => isSame(stop, one)))
    const both = logged.map((stop) => {
      const lines = seen.filter((one) => isSame(stop, one)).flatMap(({ evidence }) => evidence)
      return { ...stop, evidence: [...stop.evidence, ...lines] }
    })
    return [...apart, ...both]
  },
})

function monitored(story: Story): Pause[] {
  return ownedEvents(story, 'SRV_JVM_PAUSE').map((event) => {
    const ms = numberField(event, 'ms') ?? 0
    const at = { from: event.time - ms, to: event.time, evidence: evidenceOfAll([event]) }
    return { kind: 'pause', ensemble: event.ensemble, sid: event.sid, ...at, ms, seenBy: 'monitor' }
  })
}

/** A safepoint and the collection in it are one stop. */
function longStops({ ensemble, sid, stops }: ServerGcLog): Pause[] {
  const long = stops.filter(({ ms }) => ms >= NOTED_PAUSE_MS).sort((a, b) => a.from - b.from)
  const joined: ServerStop[][] = []
  for (const stop of long) {
    const last = joined.at(-1)
    if (last?.some(({ to }) => stop.from <= to)) last.push(stop)
    else joined.push([stop])
  }
  return joined.map((parts) => {
    const from = Math.min(...parts.map((part) => part.from))
    const to = Math.max(...parts.map((part) => part.to))
    const evidence = parts.map((part) => part.evidence)
    return { kind: 'pause', ensemble, sid, from, to, ms: to - from, seenBy: 'gc-log', evidence }
  })
}

function isSame(stop: Pause, seen: Pause): boolean {
  const isOfServer = stop.ensemble === seen.ensemble && stop.sid === seen.sid
  return isOfServer && stop.from <= seen.to + MONITOR_SLACK_MS && seen.from <= stop.to + MONITOR_SLACK_MS
}
