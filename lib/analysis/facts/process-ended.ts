import { ofEnsemble } from '../../model/of-ensemble.ts'
import type { Server } from '../../model/server.ts'
import { groupsBy, TimeOrder } from '../../model/time-order.ts'
import { Intervals } from '../intervals.ts'
import type { Story } from '../story.ts'
import { defineDetector, type OwnedEvent, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/** A process of this server ended inside the files: at `from` by its last line; `to` is when the next one began. */
export interface ProcessEnded extends FactOf<'process-ended'> {
  /** Null: none began in the files. */
  readonly next: number | null
  /** A line says that it ends; else it was killed, crashed, or stopped by a signal: ZooKeeper writes nothing then. */
  readonly orderly: boolean
  /** Only from lines of other servers: its own log is not here. */
  readonly inferred: boolean
}

/** A process that ends breaks its election links to all peers at once. */
const AT_ONCE_MS = 1_000
/** No process ends and another votes in its place within this. */
const LEAST_START_MS = 500
/** A log that ends this much before the others did end; a shorter distance is the order in which files were copied. */
const SURVIVED_MS = 3_000

export const processEnded = defineDetector<ProcessEnded>({
  kind: 'process-ended',
  detect(story) {
    const lost = lossesByPeer(ownedEvents(story, 'CNX_BROKEN'))
    const refused = refusalsByPeer(ownedEvents(story, 'CNX_CANNOT_OPEN'))
    return story.ensembles.flatMap(({ servers }) =>
      servers.flatMap((server) => {
        const key = keyOf(server.ensemble, server.sid)
        const losses = lost.get(key) ?? []
        return server.hasLog
          ? fromRuns(story, server, losses)
          : fromPeers(story, server, losses, refused.get(key) ?? [])
      }),
    )
  },
})

function keyOf(ensemble: string, sid: unknown): string {
  return `${ensemble} ${sid}`
}

/** Links that broke by themselves: a server that closes its own end prints the same line. */
function lossesByPeer(events: readonly OwnedEvent[]): Map<string, OwnedEvent[]> {
  return byPeer(events.filter(({ exception }) => exception?.code !== 'CLOSED'))
}

function refusalsByPeer(events: readonly OwnedEvent[]): Map<string, OwnedEvent[]> {
  return byPeer(events.filter(({ exception }) => exception?.code === 'REFUSED'))
}

function byPeer(events: readonly OwnedEvent[]): Map<string, OwnedEvent[]> {
  const groups = new Map<string, OwnedEvent[]>()
  for (const event of events) {
    const key = keyOf(event.ensemble, event.fields.sid)
    if (!groups.has(key)) groups.set(key, [])
    groups.get(key)!.push(event)
  }
  return groups
}

function fromRuns(story: Story, server: Server, losses: readonly OwnedEvent[]): ProcessEnded[] {
  const end = story.spans.get(server.ensemble)?.to ?? Number.NEGATIVE_INFINITY
  const byPlace = new Map(server.runs.map((run) => [`${run.log} ${run.number}`, run]))
  return server.runs.flatMap((run) => {
    const next = byPlace.get(`${run.log} ${run.number + 1}`)
    if (run.ended === 'cut' && next === undefined) {
      const lost = losses.filter(({ time }) => Math.abs(time - run.to) <= AT_ONCE_MS)
      if (end - run.to < SURVIVED_MS || lost.length === 0) return []
      return [endedOf(server, run.to, null, false, false, [run.last, ...lost])]
    }
    const evidence = next === undefined ? [run.last] : [run.last, next.first]
    return [endedOf(server, run.to, next?.from ?? null, run.ended === 'stopped', false, evidence)]
  })
}

/** All peers that run lose the link to it at the same time, and it comes back as a new process: round 1, the first of any process. */
function fromPeers(
  story: Story,
  server: Server,
  losses: readonly OwnedEvent[],
  refusals: readonly OwnedEvent[],
): ProcessEnded[] {
  const peers = story.ensembles.find(({ id }) => id === server.ensemble)?.servers ?? []
  const running = peers.map(({ runs }) => new Intervals([...runs].sort((a, b) => a.from - b.from)))
  const runningAt = (time: number): number =>
    running.filter((runs) => runs.touching(time + AT_ONCE_MS, time).some(({ to }) => to > time + AT_ONCE_MS)).length
  const end = (story.spans.get(server.ensemble)?.to ?? Number.NEGATIVE_INFINITY) - SURVIVED_MS
  const firstVotes = new TimeOrder(
    story.votes.filter(
      (vote) =>
        vote.ensemble === server.ensemble && vote.from === server.sid && vote.state === 'looking' && vote.round === 1n,
    ),
    ({ at }) => at,
  )
  const refused = new TimeOrder(refusals, ({ time }) => time)
  const serving = ofEnsemble(story.roles, server.ensemble).filter(({ log, phase }) => log >= 0 && phase === 'broadcast')
  const servingBy = new Map([...groupsBy(serving, ({ sid }) => sid)].map(([sid, spans]) => [sid, new Intervals(spans)]))
  const served = (sid: number, at: number): boolean =>
    (servingBy.get(sid)?.touching(at - AT_ONCE_MS, at).length ?? 0) > 0
  const found: ProcessEnded[] = []
  for (let i = 0; i < losses.length && losses[i]!.time <= end; ) {
    const at = losses[i]!.time
    const together: OwnedEvent[] = []
    while (i < losses.length && losses[i]!.time <= at + AT_ONCE_MS) together.push(losses[i++]!)
    if (new Set(together.map(({ sid }) => sid)).size < Math.max(1, runningAt(at))) continue
    const back = firstVotes.after(at)
    // while servers start and vote they open connections to each other at once, and one of two is dropped
    if (back !== null && back.at - at < LEAST_START_MS) continue
    if (!together.some(({ sid }) => served(sid, at))) continue
    const refusal = refused.items[refused.rowFrom(at)]
    const away = refusal !== undefined && refusal.time <= (back?.at ?? Number.POSITIVE_INFINITY)
    if (back === null && !away) continue
    const evidence = [...together, ...(back ? [back.evidence] : []), ...(away ? [refusal] : [])]
    found.push(endedOf(server, at, back?.at ?? null, false, true, evidence))
  }
  return found
}

function endedOf(
  { ensemble, sid }: Server,
  from: number,
  next: number | null,
  orderly: boolean,
  inferred: boolean,
  evidence: ProcessEnded['evidence'],
): ProcessEnded {
  const places = evidence.slice(0, 6).map(({ file, start, end, line }) => ({ file, start, end, line }))
  return { kind: 'process-ended', ensemble, sid, from, to: next ?? from, evidence: places, next, orderly, inferred }
}
