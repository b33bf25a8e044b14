import type { EngineClient } from '@/lib/engine/engine-api'
import type { Annotations } from '@/lib/incident/annotations'
import type { IncidentBundle } from '@/lib/incident/bundle'
import { collectForExport } from '@/lib/incident/collect-for-export'
import { ShareClient } from '@/lib/workers/share-client'
import type { Prepared } from '@/lib/workers/share-messages'

/** How far names are put in place of values; `failed` has the reason, for people. */
export type RedactedNames =
  | { readonly kind: 'working' }
  | { readonly kind: 'ready'; readonly prepared: Prepared }
  | { readonly kind: 'failed'; readonly reason: string }

/** Typing settles (ms) before everything is gone through anew. */
const SETTLE = 300

/** Keeps a copy of the analysis and of what people wrote in which names stand for values, as a shared link has them. */
export class NameRedaction {
  readonly #engine: EngineClient
  readonly #client = new ShareClient()
  readonly #abort = new AbortController()
  readonly #tell: (names: RedactedNames) => void
  #draft: IncidentBundle | null = null
  #cites: Annotations['notes'] | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(engine: EngineClient, tell: (names: RedactedNames) => void) {
    this.#engine = engine
    this.#tell = tell
  }

  /** The first time at once; then when no more is typed. */
  redact(annotations: Annotations): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#redact(annotations), this.#draft === null ? 0 : SETTLE)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#abort.abort()
    this.#client.close()
  }

  async #redact(annotations: Annotations): Promise<void> {
    const { signal } = this.#abort
    try {
      if (this.#draft === null || this.#cites !== annotations.notes)
        this.#draft = await collectForExport(this.#engine, annotations, signal)
      this.#cites = annotations.notes
      this.#draft = { ...this.#draft, annotations: { ...annotations, notes: this.#draft.annotations.notes } }
      this.#client.draft(this.#draft)
      const prepared = await this.#client.prepare({ off: new Set(), unticked: new Set() }, annotations.title)
      if (!signal.aborted) this.#tell({ kind: 'ready', prepared })
    } catch (error) {
      if (!signal.aborted)
        this.#tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
  }
}
