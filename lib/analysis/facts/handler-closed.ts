import type { Evidence } from '../../words/evidence.ts'
import type { Story } from '../story.ts'
import { defineDetector, evidenceOfAll, logOf, type OwnedEvent, ownedEvents } from './detector.ts'
import type { EndCode, FactOf } from './fact.ts'
import { learnerByReturn } from './learner-by-return.ts'
import { addressOf, type Handler, hostOf, LearnerHandlers, sidOf } from './learner-handlers.ts'

/** A leader's handler of one learner ended (spec 2.4). `sid` is the leader. */
export interface HandlerClosed extends FactOf<'handler-closed'> {
  /** Null where the log begins later than the connection and no line names the learner. */
  readonly learner: number | null
  readonly observer: boolean
  readonly code: EndCode
  /** The learner's `ip:port`. */
  readonly address: string
  /** When the learner had introduced itself; null where the log begins later. */
  readonly since: number | null
  readonly mode: 'DIFF' | 'SNAP' | 'TRUNC' | null
  /** The line by which the learner introduced itself. */
  readonly introduction: Evidence | null
  /** It had gone on from what it was given: when it came back it brought more. Null where that is not known. */
  readonly synced: true | null
}

interface Ending {
  address: string
  readonly code: EndCode
  readonly events: OwnedEvent[]
  sid: number | null
  /** Of the connection that ends, as it was known then: addresses come again. */
  handler: Handler | null
}

/** Lines of one ending follow each other; a new connection takes longer than this to be set up and lost. */
const ENDING_MS = 2_000
const ENDING_LINES = ['LH_TXN_TIMEOUT', 'LH_CLOSING', 'LH_EXC', 'LH_SENDEXC', 'LH_GOODBYE']
const HANDLER_LINES = ['LH_SID', 'LH_SYNC', 'LH_DIFF', 'LH_SNAP', 'LH_TRUNC', 'LH_SENDING_OLD']

export const handlerClosed = defineDetector<HandlerClosed>({
  kind: 'handler-closed',
  detect(story: Story) {
    const byLog = new Map<string, OwnedEvent[]>()
    for (const event of ownedEvents(story, 'LEAD_SHUTDOWN', ...HANDLER_LINES, ...ENDING_LINES)) {
      const log = logOf(event)
      if (!byLog.has(log)) byLog.set(log, [])
      byLog.get(log)!.push(event)
    }
    return [...byLog.values()].flatMap(closedIn)
  },
})

function closedIn(events: readonly OwnedEvent[]): HandlerClosed[] {
  const handlers = new LearnerHandlers()
  const endings: Ending[] = []
  let shutdownAt = Number.NEGATIVE_INFINITY

  for (const event of events) {
    if (event.pattern === 'LEAD_SHUTDOWN') shutdownAt = event.time
    else if (HANDLER_LINES.includes(event.pattern)) handlers.note(event)
    else {
      const address = addressOf(event)
      const sid = sidOf(event) ?? handlers.at(address)?.sid ?? null
      const open = openEnding(endings, event, address, sid)
      if (open === null) {
        endings.push({
          address,
          code: codeOf(event, shutdownAt),
          events: [event],
          sid,
          handler: handlers.find(address, sid),
        })
        continue
      }
      open.events.push(event)
      open.sid ??= sid
      if (open.address === '') open.address = address
      open.handler ??= handlers.find(open.address, open.sid)
    }
  }
  for (const ending of endings) nameByHost(ending, handlers)
  for (const ending of endings) nameByReturn(ending, endings, handlers)
  return endings.map((ending) => closedBy(ending, handlers))
}

/** Of whom else a connection came from the same host. */
function nameByHost(ending: Ending, handlers: LearnerHandlers): void {
  if (learnerOf(ending) === null) ending.sid = handlers.onlyAt(hostOf(ending.address))
}

function nameByReturn(ending: Ending, endings: readonly Ending[], handlers: LearnerHandlers): void {
  if (learnerOf(ending) !== null || ending.code === 'LEADER_SHUTDOWN') return
  const ends = endings.map((each) => ({ sid: learnerOf(each), at: each.events[0]!.time }))
  const at = ending.events[0]!.time
  ending.sid = learnerByReturn(at, handlers.introductions, ends)
  ending.handler = ending.sid === null ? null : handlers.ofAt(ending.sid, at)
}

function learnerOf({ sid, handler }: Ending): number | null {
  return sid ?? handler?.sid ?? null
}

/** The ending that a line goes on with: at most a moment old. */
function openEnding(endings: readonly Ending[], event: OwnedEvent, address: string, sid: number | null): Ending | null {
  for (let i = endings.length - 1; i >= 0; i--) {
    const ending = endings[i]!
    if (event.time - ending.events[0]!.time > ENDING_MS) return null
    if (belongs(ending, event, address, sid)) return ending
  }
  return null
}

function closedBy(ending: Ending, handlers: LearnerHandlers): HandlerClosed {
  const { address, code, events, handler } = ending
  const first = events[0]!
  const learner = learnerOf(ending)
  const brought = learner === null ? null : (handlers.nextOf(learner, first.time)?.brought ?? null)
  const given = handler?.given ?? null
  return {
    kind: 'handler-closed',
    ensemble: first.ensemble,
    sid: first.sid,
    from: first.time,
    to: events.at(-1)!.time,
    evidence: evidenceOfAll(events),
    learner,
    observer: handler?.observer ?? false,
    code,
    address,
    since: handler?.since ?? null,
    mode: handler?.mode ?? null,
    introduction: handler?.introduction ?? null,
    synced: brought !== null && given !== null && brought > given ? true : null,
  }
}

/** The transaction timeout names no learner: the next line of its thread does (3.7 on), else the handler that says good-bye. */
function belongs(ending: Ending, event: OwnedEvent, address: string, sid: number | null): boolean {
  const last = ending.events.at(-1)!
  if (event.pattern === 'LH_TXN_TIMEOUT') return false
  if (last.pattern === 'LH_TXN_TIMEOUT' && ending.sid === null) return true
  if (ending.address !== '' && address !== '' && ending.address !== address) return false
  if (ending.sid !== null && sid !== null) return ending.sid === sid
  return ending.address === address || ending.address === '' || address === ''
}

function codeOf(event: OwnedEvent, shutdownAt: number): EndCode {
  if (event.pattern === 'LH_TXN_TIMEOUT') return 'TXN_TIMEOUT'
  if (event.time - shutdownAt <= ENDING_MS) return 'LEADER_SHUTDOWN'
  return event.exception?.code ?? ''
}
