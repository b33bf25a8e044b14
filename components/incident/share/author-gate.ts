import type { Note } from '@/lib/incident/annotations'
import type { KnownNames, RedactedText } from '@/lib/incident/redact-note'
import type { NamedValue } from '@/lib/incident/redaction/aligned-names'
import { ShareClient } from '@/lib/workers/share-client'
import type { Gate } from '../notes/note-gate-context'

/** Puts names in place of values in what an author adds to an incident that is shared; begun with the first note. */
export class AuthorGate implements Gate {
  readonly #known: KnownNames
  readonly #onNamed: (values: readonly NamedValue[]) => Promise<void>
  #client: ShareClient | null = null

  /** `onNamed`: these values left under these names, which they keep. */
  constructor(known: KnownNames, onNamed: (values: readonly NamedValue[]) => Promise<void>) {
    this.#known = known
    this.#onNamed = onNamed
  }

  look(text: string): Promise<RedactedText> {
    return this.#ready().note(text, false)
  }

  /** Here it stays as it was written. */
  async passed(note: Note): Promise<Note | null> {
    const texts = [await this.look(note.text), await this.look(note.author)]
    return texts.some(({ leftovers }) => leftovers.length > 0) ? null : note
  }

  /** The note as readers get it; null where it may not leave. */
  async leaving(note: Note): Promise<Note | null> {
    const client = this.#ready()
    const text = await client.note(note.text, true)
    const author = await client.note(note.author, true)
    if (text.leftovers.length + author.leftovers.length > 0) return null
    await this.#onNamed([...text.replaced, ...author.replaced])
    return { ...note, text: text.text, author: author.text }
  }

  close(): void {
    this.#client?.close()
  }

  #ready(): ShareClient {
    if (this.#client !== null) return this.#client
    const client = new ShareClient()
    client.author(this.#known)
    this.#client = client
    return client
  }
}
