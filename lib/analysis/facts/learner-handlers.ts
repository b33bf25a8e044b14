import { textField, wideField } from '../../model/log-event.ts'
import type { Evidence } from '../../words/evidence.ts'
import { evidenceOfAll, type OwnedEvent } from './detector.ts'
import type { HandlerClosed } from './handler-closed.ts'
import type { Introduction } from './learner-by-return.ts'

/** What a leader knows of one learner's connection. */
export interface Handler {
  sid: number | null
  observer: boolean
  since: number | null
  mode: HandlerClosed['mode']
  introduction: Evidence | null
  /** What the learner had, and what the leader had to give, when it was synchronised. */
  brought: bigint | null
  given: bigint | null
}

const HANDLER_THREAD = /^(?:LearnerHandler|Sender)-(.*)$/

/** Connections of a leader: the last at each address, where the layout prints the thread that has it, and the last of each learner. */
export class LearnerHandlers {
  readonly #byAddress = new Map<string, Handler>()
  readonly #bySid = new Map<number, Handler>()
  readonly #all: (Handler & Introduction)[] = []

  at(address: string): Handler | null {
    return address === '' ? null : (this.#byAddress.get(address) ?? null)
  }

  find(address: string, sid: number | null): Handler | null {
    return this.at(address) ?? (sid === null ? null : (this.#bySid.get(sid) ?? null))
  }

  /** Of learners that said who they are, in time order. */
  get introductions(): readonly Introduction[] {
    return this.#all
  }

  /** The learner that connected from a host, where it was one only. */
  onlyAt(host: string): number | null {
    const sids = new Set([...this.#byAddress].flatMap(([at, { sid }]) => (hostOf(at) === host ? [sid] : [])))
    return host !== '' && sids.size === 1 ? [...sids][0]! : null
  }

  ofAt(sid: number, at: number): Handler | null {
    return this.#all.findLast((each) => each.sid === sid && each.at < at) ?? null
  }

  /** The next connection of a learner. */
  nextOf(sid: number, after: number): Handler | null {
    return this.#all.find((each) => each.sid === sid && each.at > after) ?? null
  }

  note(event: OwnedEvent): void {
    const address = addressOf(event)
    const sid = sidOf(event)
    if (event.pattern !== 'LH_SID') {
      const handler = this.find(address, sid)
      if (event.pattern === 'LH_SYNC') {
        if (handler === null) return
        handler.brought = wideField(event, 'peer')
        handler.given = wideField(event, 'last')
        return
      }
      const mode = event.pattern === 'LH_SENDING_OLD' ? textField(event, 'mode') : event.pattern.slice(3)
      if (handler !== null && (mode === 'DIFF' || mode === 'SNAP' || mode === 'TRUNC')) handler.mode = mode
      return
    }
    const handler: Handler = {
      sid,
      observer: /:observer\b/.test(textField(event, 'info')),
      since: event.time,
      mode: null,
      introduction: evidenceOfAll([event])[0]!,
      brought: null,
      given: null,
    }
    if (address !== '') this.#byAddress.set(address, handler)
    if (sid === null) return
    this.#bySid.set(sid, handler)
    this.#all.push(Object.assign(handler, { sid, at: event.time }))
  }
}

/** `/10.0.0.3:41822` of the thread that serves it, or of its good-bye; empty where neither is printed. */
export function addressOf(event: OwnedEvent): string {
  if (event.pattern === 'LH_GOODBYE') return textField(event, 'addr')
  return HANDLER_THREAD.exec(event.thread)?.[1] ?? ''
}

export function hostOf(address: string): string {
  return address.replace(/:\d+$/, '')
}

/** The number of the learner, where the line has it. */
export function sidOf({ fields: { sid } }: OwnedEvent): number | null {
  return typeof sid === 'number' && !Number.isNaN(sid) ? sid : null
}
