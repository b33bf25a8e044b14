import type { Server } from '../../model/server.ts'
import type { Story } from '../story.ts'
import { defineDetector, ownedEvents } from './detector.ts'
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
/** A log that ends this much before the others did end; a shorter distance is the order in which files were copied. */
const SURVIVED_MS = 3_000

export const processEnded = defineDetector<ProcessEnded>({
  kind: 'process-ended',
  detect(story) {
    return story.ensembles.flatMap((ensemble) =>
      ensemble.servers.flatMap((server) => (server.hasLog ? fromRuns(story, server) : fromPeers(story, server))),
    )
  },
})

function fromRuns(story: Story, server: Server): ProcessEnded[] {
  const end = story.spans.get(server.ensemble)?.to ?? Number.NEGATIVE_INFINITY
  return server.runs.flatMap((run) => {
    const next = server.runs.find(({ log, number }) => log === run.log && number === run.number + 1)
    if (run.ended === 'cut' && next === undefined) {
      const lost = linksLost(story, server, run.to - AT_ONCE_MS, run.to + AT_ONCE_MS)
      if (end - run.to < SURVIVED_MS || lost.length === 0) return []
      return [endedOf(server, run.to, null, false, false, [run.last, ...lost.map(({ evidence }) => evidence)])]
    }
    const evidence = next === undefined ? [run.last] : [run.last, next.first]
    return [endedOf(server, run.to, next?.from ?? null, run.ended === 'stopped', false, evidence)]
  })
}

/** All peers with a log lose the link to it at the same time, and it comes back as a new process: round 1, the first of any process. */
function fromPeers(story: Story, server: Server): ProcessEnded[] {
  const peers = new Set(
    story.ensembles
      .find(({ id }) => id === server.ensemble)
      ?.servers.filter(({ hasLog }) => hasLog)
      .map(({ sid }) => sid),
  )
  const end = story.spans.get(server.ensemble)?.to ?? Number.NEGATIVE_INFINITY
  const found: ProcessEnded[] = []
  for (const loss of linksLost(story, server, Number.NEGATIVE_INFINITY, end - SURVIVED_MS)) {
    if (found.some(({ from }) => Math.abs(loss.time - from) <= AT_ONCE_MS)) continue
    const together = linksLost(story, server, loss.time, loss.time + AT_ONCE_MS)
    if (new Set(together.map(({ sid }) => sid)).size < peers.size || peers.size === 0) continue
    const back = story.votes.find(
      (vote) =>
        vote.ensemble === server.ensemble &&
        vote.from === server.sid &&
        vote.state === 'looking' &&
        vote.at > loss.time &&
        vote.round === 1n,
    )
    const refused = ownedEvents(story, 'CNX_CANNOT_OPEN').find(
      (event) =>
        event.ensemble === server.ensemble &&
        event.fields.sid === server.sid &&
        event.exception?.code === 'REFUSED' &&
        event.time >= loss.time &&
        event.time <= (back?.at ?? Number.POSITIVE_INFINITY),
    )
    if (back === undefined && refused === undefined) continue
    const evidence = [
      ...together.map((each) => each.evidence),
      ...(back ? [back.evidence] : []),
      ...(refused ? [refused] : []),
    ]
    found.push(endedOf(server, loss.time, back?.at ?? null, false, true, evidence))
  }
  return found
}

function linksLost(story: Story, server: Server, from: number, to: number) {
  return ownedEvents(story, 'CNX_BROKEN')
    .filter(
      ({ ensemble, fields, time, exception }) =>
        ensemble === server.ensemble &&
        fields.sid === server.sid &&
        time >= from &&
        time <= to &&
        exception?.code !== 'CLOSED',
    )
    .map(({ sid, time, file, start, end, line }) => ({ sid, time, evidence: { file, start, end, line } }))
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
