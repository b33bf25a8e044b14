import type { IncidentBundle } from '../incident/bundle.ts'
import type { Lock } from '../incident/incident-key.ts'
import type { RedactionChoices } from '../incident/redact.ts'
import type { KnownNames, RedactedText } from '../incident/redact-note.ts'
import type { Prepared, SealedShare, ShareOrder, ShareOutcome } from './share-messages.ts'
import { takeShareWorker } from './spare-share-worker.ts'

const CLOSED = 'It was cancelled.'
const NOT_STARTED = 'The worker that encrypts could not be started.'

type Told = Exclude<ShareOrder, { readonly id: number }>

/**
 * What is shared, made in a worker of its own. Rejects with an Error whose message is for people; what is asked after that goes to
 * another worker, which is first told what the lost one knew.
 */
export class ShareClient {
  readonly #start: () => Worker
  #worker: Worker | null = null
  readonly #told: Told[] = []
  readonly #asked = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  #count = 0
  #isClosed = false

  constructor(start: () => Worker = takeShareWorker) {
    this.#start = start
    this.#begin()
  }

  draft(draft: IncidentBundle): void {
    this.#tell({ type: 'draft', draft })
  }

  prepare(choices: RedactionChoices, title: string): Promise<Prepared> {
    return this.#ask((id) => ({ type: 'prepare', id, choices, title }))
  }

  reader(bundle: IncidentBundle, originals: ReadonlyMap<string, string>): void {
    this.#tell({ type: 'reader', bundle, originals })
  }

  author(known: KnownNames): void {
    this.#tell({ type: 'author', known })
  }

  note(text: string, keep: boolean): Promise<RedactedText> {
    return this.#ask((id) => ({ type: 'note', id, text, keep }))
  }

  seal(lock: Lock): Promise<SealedShare> {
    return this.#ask((id) => ({ type: 'seal', id, lock }))
  }

  close(): void {
    this.#isClosed = true
    this.#lose(CLOSED)
  }

  #begin(): Worker {
    const worker = this.#start()
    let hasAnswered = false
    worker.onmessage = ({ data }: MessageEvent<ShareOutcome>) => {
      hasAnswered = true
      this.#onOutcome(data)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      this.#lose((hasAnswered && event.message) || NOT_STARTED)
    }
    this.#worker = worker
    for (const order of this.#told) worker.postMessage(order)
    return worker
  }

  #tell(order: Told): void {
    const before = this.#told.findIndex(({ type }) => type === order.type)
    // A reader's files add up; of all else the last one holds.
    if (before >= 0 && order.type !== 'reader') this.#told.splice(before, 1)
    this.#told.push(order)
    this.#worker?.postMessage(order)
  }

  #ask<Answer>(order: (id: number) => ShareOrder): Promise<Answer> {
    return new Promise<unknown>((resolve, reject) => {
      if (this.#isClosed) return reject(new Error(CLOSED))
      const id = ++this.#count
      this.#asked.set(id, { resolve, reject })
      const worker = this.#worker ?? this.#begin()
      worker.postMessage(order(id))
    }) as Promise<Answer>
  }

  #onOutcome(outcome: ShareOutcome): void {
    const asked = this.#asked.get(outcome.id)
    this.#asked.delete(outcome.id)
    if (outcome.type === 'failed') asked?.reject(new Error(outcome.reason))
    else asked?.resolve(answerOf(outcome))
  }

  #lose(reason: string): void {
    this.#worker?.terminate()
    this.#worker = null
    for (const { reject } of this.#asked.values()) reject(new Error(reason))
    this.#asked.clear()
  }
}

function answerOf(outcome: Exclude<ShareOutcome, { type: 'failed' }>): Prepared | SealedShare | RedactedText {
  if (outcome.type === 'prepared') return outcome.prepared
  return outcome.type === 'noted' ? outcome.noted : outcome.sealed
}
