import type { IncidentBundle } from '../incident/bundle.ts'
import type { Lock } from '../incident/incident-key.ts'
import type { RedactionChoices } from '../incident/redact.ts'
import type { KnownNames, RedactedText } from '../incident/redact-note.ts'
import type { Prepared, SealedShare, ShareOrder, ShareOutcome } from './share-messages.ts'
import { startShareWorker } from './start-worker.ts'

/** What is shared, made in a worker of its own. Rejects with an Error whose message is for people. */
export class ShareClient {
  readonly #worker: Worker
  readonly #asked = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  #count = 0

  constructor() {
    this.#worker = startShareWorker()
    this.#worker.onmessage = ({ data }: MessageEvent<ShareOutcome>) => this.#onOutcome(data)
    this.#worker.onerror = (event) => {
      event.preventDefault()
      this.#fail(event.message || 'The worker that encrypts could not be started.')
    }
  }

  draft(draft: IncidentBundle): void {
    this.#worker.postMessage({ type: 'draft', draft } satisfies ShareOrder)
  }

  prepare(choices: RedactionChoices, title: string): Promise<Prepared> {
    return this.#ask((id) => ({ type: 'prepare', id, choices, title }))
  }

  reader(bundle: IncidentBundle, originals: ReadonlyMap<string, string>): void {
    this.#worker.postMessage({ type: 'reader', bundle, originals } satisfies ShareOrder)
  }

  author(known: KnownNames): void {
    this.#worker.postMessage({ type: 'author', known } satisfies ShareOrder)
  }

  note(text: string, keep: boolean): Promise<RedactedText> {
    return this.#ask((id) => ({ type: 'note', id, text, keep }))
  }

  seal(lock: Lock): Promise<SealedShare> {
    return this.#ask((id) => ({ type: 'seal', id, lock }))
  }

  close(): void {
    this.#worker.terminate()
    this.#fail('It was cancelled.')
  }

  #ask<Answer>(order: (id: number) => ShareOrder): Promise<Answer> {
    return new Promise<unknown>((resolve, reject) => {
      const id = ++this.#count
      this.#asked.set(id, { resolve, reject })
      this.#worker.postMessage(order(id))
    }) as Promise<Answer>
  }

  #onOutcome(outcome: ShareOutcome): void {
    const asked = this.#asked.get(outcome.id)
    this.#asked.delete(outcome.id)
    if (outcome.type === 'failed') asked?.reject(new Error(outcome.reason))
    else asked?.resolve(answerOf(outcome))
  }

  #fail(reason: string): void {
    for (const { reject } of this.#asked.values()) reject(new Error(reason))
    this.#asked.clear()
  }
}

function answerOf(outcome: Exclude<ShareOutcome, { type: 'failed' }>): Prepared | SealedShare | RedactedText {
  if (outcome.type === 'prepared') return outcome.prepared
  return outcome.type === 'noted' ? outcome.noted : outcome.sealed
}
