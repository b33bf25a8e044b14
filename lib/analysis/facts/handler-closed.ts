import { textField } from '../../model/log-event.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { Story } from '../story.ts'
import { defineDetector, evidenceOfAll, logOf, type OwnedEvent, ownedEvents } from './detector.ts'
import type { EndCode, FactOf } from './fact.ts'

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
  /** An earlier handler of the same learner was still alive when this one began, at another address. */
  readonly introduction: Evidence | null
}

interface Handler {
  sid: number | null
  observer: boolean
  since: number | null
  mode: HandlerClosed['mode']
  introduction: Evidence | null
}

interface Ending {
  readonly address: string
  readonly code: EndCode
  readonly events: OwnedEvent[]
  sid: number | null
}

/** Lines of one ending follow each other; a new connection takes longer than this to be set up and lost. */
const ENDING_MS = 2_000
const ENDING_LINES = ['LH_TXN_TIMEOUT', 'LH_CLOSING', 'LH_EXC', 'LH_SENDEXC', 'LH_GOODBYE']
const HANDLER_LINES = ['LH_SID', 'LH_DIFF', 'LH_SNAP', 'LH_TRUNC', 'LH_SENDING_OLD']
const HANDLER_THREAD = /^(?:LearnerHandler|Sender)-(.*)$/

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
  const handlers = new Map<string, Handler>()
  const endings: Ending[] = []
  const recent = (event: OwnedEvent, fits: (ending: Ending) => boolean): Ending | undefined =>
    endings.findLast((ending) => event.time - ending.events[0]!.time <= ENDING_MS && fits(ending))
  let shutdownAt = Number.NEGATIVE_INFINITY

  for (const event of events) {
    if (event.pattern === 'LEAD_SHUTDOWN') shutdownAt = event.time
    else if (HANDLER_LINES.includes(event.pattern)) note(handlers, event)
    else {
      const address = addressOf(event)
      const sid = numberOrNull(event.fields.sid) ?? handlers.get(address)?.sid ?? null
      const open = recent(event, (ending) => belongs(ending, event, address, sid))
      if (open !== undefined) {
        open.events.push(event)
        open.sid ??= sid
        if (open.address === '' && address !== '') Object.assign(open, { address })
        continue
      }
      endings.push({ address, code: codeOf(event, shutdownAt), events: [event], sid })
    }
  }
  return endings.map((ending) => {
    const [first] = ending.events as [OwnedEvent]
    const handler = handlers.get(ending.address) ?? latestOf(handlers, ending.sid, first.time)
    return {
      kind: 'handler-closed',
      ensemble: first.ensemble,
      sid: first.sid,
      from: first.time,
      to: ending.events.at(-1)!.time,
      evidence: evidenceOfAll(ending.events),
      learner: ending.sid ?? handler?.sid ?? null,
      observer: handler?.observer ?? false,
      code: ending.code,
      address: ending.address,
      since: handler?.since ?? null,
      mode: handler?.mode ?? null,
      introduction: handler?.introduction ?? null,
    }
  })
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

function note(handlers: Map<string, Handler>, event: OwnedEvent): void {
  const address = addressOf(event)
  if (event.pattern === 'LH_SID') {
    handlers.set(address, {
      sid: numberOrNull(event.fields.sid),
      observer: /:observer\b/.test(textField(event, 'info')),
      since: event.time,
      mode: null,
      introduction: evidenceOfAll([event])[0]!,
    })
    return
  }
  const handler = handlers.get(address) ?? latestOf(handlers, numberOrNull(event.fields.sid), event.time)
  if (handler === undefined) return
  const mode = event.pattern === 'LH_SENDING_OLD' ? textField(event, 'mode') : event.pattern.slice(3)
  if (mode === 'DIFF' || mode === 'SNAP' || mode === 'TRUNC') handler.mode = mode
}

function latestOf(handlers: ReadonlyMap<string, Handler>, sid: number | null, time: number): Handler | undefined {
  if (sid === null) return undefined
  return [...handlers.values()].findLast((handler) => handler.sid === sid && (handler.since ?? time) <= time)
}

function addressOf(event: OwnedEvent): string {
  if (event.pattern === 'LH_GOODBYE') return textField(event, 'addr')
  return HANDLER_THREAD.exec(event.thread)?.[1] ?? ''
}

function codeOf(event: OwnedEvent, shutdownAt: number): EndCode {
  if (event.pattern === 'LH_TXN_TIMEOUT') return 'TXN_TIMEOUT'
  if (event.time - shutdownAt <= ENDING_MS) return 'LEADER_SHUTDOWN'
  return event.exception?.code ?? ''
}

function numberOrNull(value: number | bigint | string | undefined): number | null {
  return typeof value === 'number' && !Number.isNaN(value) ? value : null
}
