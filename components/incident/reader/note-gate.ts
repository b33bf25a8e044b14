import type { Note } from '@/lib/incident/annotations'
import type { IncidentBundle } from '@/lib/incident/bundle'
import type { JoinedEngine } from '@/lib/incident/joined-engine'
import type { RedactedText } from '@/lib/incident/redact-note'
import { parseEvidence } from '@/lib/words/evidence'
import { ShareClient } from '@/lib/workers/share-client'
import type { Gate } from '../notes/note-gate-context'

/** Cited places of the reader's files that are looked at for what names stand for. */
const MOST_PLACES = 2_000

/** Puts names in place of values in all that a reader adds, as the shared incident has them; begun with the first note. */
export class NoteGate implements Gate {
  readonly #bundle: IncidentBundle
  readonly #engine: JoinedEngine
  #client: ShareClient | null = null
  /** What the worker is told comes before what it is asked. */
  #told: Promise<void> = Promise.resolve()
  #isTold = false
  /** Files of the incident that were read for their values. */
  readonly #read = new Set<string>()

  constructor(bundle: IncidentBundle, engine: JoinedEngine) {
    this.#bundle = bundle
    this.#engine = engine
  }

  async look(text: string): Promise<RedactedText> {
    return (await this.#ready()).note(text, false)
  }

  async passed(note: Note): Promise<Note | null> {
    const client = await this.#ready()
    const text = await client.note(note.text, true)
    const author = await client.note(note.author, true)
    if (text.leftovers.length + author.leftovers.length > 0) return null
    return { ...note, text: text.text, author: author.text }
  }

  close(): void {
    this.#client?.close()
  }

  async #ready(): Promise<ShareClient> {
    const client = this.#client ?? new ShareClient()
    this.#client = client
    this.#told = this.#told.then(() => this.#tell(client))
    await this.#told
    return client
  }

  async #tell(client: ShareClient): Promise<void> {
    const here = this.#engine.joined().files.flatMap(({ file, state }) => (state === 'here' ? [file.id] : []))
    const added = here.filter((id) => !this.#read.has(id))
    if (this.#isTold && added.length === 0) return
    this.#isTold = true
    for (const id of added) this.#read.add(id)
    client.reader(this.#bundle, await this.#originals(new Set(added)))
  }

  async #originals(files: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
    const originals = new Map<string, string>()
    for (const { evidence, text } of this.#bundle.cited) {
      const place = parseEvidence(evidence)
      if (text === null || place === null || !files.has(place.file) || originals.size === MOST_PLACES) continue
      const bytes = await this.#engine.bytes(place.file, place.start, place.end)
      originals.set(evidence, new TextDecoder().decode(bytes))
    }
    return originals
  }
}
