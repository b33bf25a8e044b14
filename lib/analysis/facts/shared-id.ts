import type { Server } from '../../model/server.ts'
import type { Story } from '../story.ts'
import { defineDetector, evidenceOfAll, type OwnedEvent, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/** Two processes were seen under one server id (spec 4.9, C24). `sid` is that id. */
export interface SharedId extends FactOf<'shared-id'> {
  readonly seen: 'two-logs' | 'two-handlers' | 'own-id'
  readonly addresses: readonly string[]
}

/** Two logs that overlap for less are one process with a clock set back. */
const OVERLAP_MS = 1_000

export const sharedId = defineDetector<SharedId>({
  kind: 'shared-id',
  detect(story) {
    const servers = story.ensembles.flatMap((ensemble) => ensemble.servers)
    return [...servers.flatMap((server) => twoLogs(story, server)), ...twoHandlers(story), ...ownId(story)]
  },
})

function twoLogs(story: Story, server: Server): SharedId[] {
  const logs = story.workspace.logs.filter(({ number }) => server.logs.includes(number))
  return logs.flatMap((a, i) =>
    logs.slice(i + 1).flatMap((b) => {
      const from = Math.max(a.from, b.from)
      const to = Math.min(a.to, b.to)
      if (!(to - from >= OVERLAP_MS)) return []
      const first = [a, b].flatMap(({ number }) => story.workspace.firstEntryFrom(number, from) ?? [])
      const evidence = first.map(({ file, start, end, line }) => ({ file, start, end, line }))
      const { ensemble, sid } = server
      return [
        { kind: 'shared-id' as const, ensemble, sid, from, to, evidence, seen: 'two-logs' as const, addresses: [] },
      ]
    }),
  )
}

/** A leader serves two learners of one id from two hosts, and goes on to serve the first. */
function twoHandlers(story: Story): SharedId[] {
  const alive = new Map<string, OwnedEvent>()
  const found: SharedId[] = []
  const doubles: { key: string; first: OwnedEvent; second: OwnedEvent; limit: number }[] = []
  for (const event of ownedEvents(story, 'LH_SID', 'LH_GOODBYE')) {
    if (event.pattern === 'LH_GOODBYE') {
      for (const [key, handler] of alive) if (addressOf(handler) === String(event.fields.addr)) alive.delete(key)
      for (const { first, second, limit } of doubles) {
        if (addressOf(first) === String(event.fields.addr) && event.time - second.time < limit) remove(found, second)
      }
      continue
    }
    const key = `${event.ensemble} ${event.log} ${event.fields.sid}`
    const first = alive.get(key)
    alive.set(key, event)
    if (first === undefined || hostOf(first) === hostOf(event) || hostOf(event) === '') continue
    const sid = Number(event.fields.sid)
    const { tickTime, syncLimit } = story.workspace.server(event.ensemble, event.sid)?.parameters ?? {}
    doubles.push({ key, first, second: event, limit: (tickTime?.value ?? 0) * (syncLimit?.value ?? 0) })
    found.push({
      kind: 'shared-id',
      ensemble: event.ensemble,
      sid,
      from: event.time,
      to: story.spans.get(event.ensemble)?.to ?? event.time,
      evidence: evidenceOfAll([first, event]),
      seen: 'two-handlers',
      addresses: [hostOf(first), hostOf(event)],
    })
  }
  return found
}

/** The first connection was dead already: a server came back at another address before its old connection timed out. */
function remove(found: SharedId[], event: OwnedEvent): void {
  const at = found.findIndex(({ evidence }) =>
    evidence.some(({ file, start }) => file === event.file && start === event.start),
  )
  if (at >= 0) found.splice(at, 1)
}

function ownId(story: Story): SharedId[] {
  return ownedEvents(story, 'CNX_SELF').map((event) => {
    const at = { from: event.time, to: event.time, evidence: evidenceOfAll([event]) }
    return { kind: 'shared-id', ensemble: event.ensemble, sid: event.sid, ...at, seen: 'own-id', addresses: [] }
  })
}

function addressOf(event: OwnedEvent): string {
  return event.thread.replace(/^LearnerHandler-/, '')
}

function hostOf(event: OwnedEvent): string {
  return addressOf(event).replace(/^\//, '').replace(/:\d+$/, '')
}
