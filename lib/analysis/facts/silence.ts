import type { ServerLog } from '../../model/server-log.ts'
import { Intervals } from '../intervals.ts'
import type { Story } from '../story.ts'
import { defineDetector } from './detector.ts'
import type { FactOf } from './fact.ts'

/**
 * No thread of a server wrote anything, though it usually does at this pace: monitoring commands, sessions, snapshots. Alone it
 * proves nothing, least of all a pause (spec 4.9, C28); a timeout at the other end of a connection makes it count.
 */
export type Silence = FactOf<'silence'>

/** Shorter than half of the limit that a peer waits is of no interest. */
const SHARE_OF_LIMIT = 0.5
/** The stretches before and after that must show the pace, each half of the limit long. */
const STRETCHES = 4
const BUSY_BEFORE = 3
const BUSY_AFTER = 2

export const silence = defineDetector<Silence>({
  kind: 'silence',
  detect(story) {
    return story.workspace.logs.flatMap((log) =>
      log.sid === null || log.ensemble === null || !log.hasInfo ? [] : silencesOf(story, log),
    )
  },
})

function silencesOf(story: Story, log: ServerLog): Silence[] {
  const server = story.workspace.server(log.ensemble!, log.sid!)
  if (server === null) return []
  const { tickTime, syncLimit } = server.parameters
  const stretch = tickTime.value * syncLimit.value * SHARE_OF_LIMIT
  if (!(stretch > 0)) return []
  const runs = new Intervals(server.runs.filter((run) => run.log === log.number).sort((a, b) => a.from - b.from))
  const busy = (from: number, step: number): number =>
    Array.from({ length: STRETCHES }, (_, i) => from + i * step).filter((start) => {
      const [low, high] = step > 0 ? [start, start + step] : [start + step, start]
      return story.workspace.countEntries(log.number, low, high) > 0
    }).length
  return story.workspace
    .gaps(log.number, stretch)
    .filter((gap) => runs.items.length === 0 || runs.touching(gap.to, gap.from).length > 0)
    .filter((gap) => busy(gap.from, -stretch) >= BUSY_BEFORE && busy(gap.to, stretch) >= BUSY_AFTER)
    .map(({ from, to, before, after }) => ({
      kind: 'silence',
      ensemble: server.ensemble,
      sid: server.sid,
      from,
      to,
      evidence: [before, after],
    }))
}
