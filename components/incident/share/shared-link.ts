import type { Annotations, Note } from '@/lib/incident/annotations'
import type { IncidentSecret } from '@/lib/incident/incident-key'
import type { NoteVersion } from '@/lib/incident/sealed-note'
import { NoteSender } from '../remote/note-sender'
import { NoteVersions } from '../remote/note-versions'
import { AuthorGate } from './author-gate'
import { type KeptShare, type ShareDatabase, type ShareNotes, updateNotes } from './share-database'

/** One link that was shared from here: the notes of its readers come, those that are written here go. */
export class SharedLink {
  readonly id: string
  readonly incident: string
  /** Null where it was shared before notes of its author went to its readers. */
  readonly gate: AuthorGate | null
  readonly #versions: NoteVersions
  readonly #sender: NoteSender | null
  readonly #database: ShareDatabase

  constructor(share: KeptShare, incident: string, secret: IncidentSecret, database: ShareDatabase) {
    const { id, notes } = share
    this.id = id
    this.incident = incident
    this.#database = database
    this.#versions = new NoteVersions(id, secret)
    this.gate = notes === undefined ? null : new AuthorGate(notes.known, (values) => this.#update(withNames(values)))
    this.#sender =
      notes && this.gate ? new NoteSender(id, secret, notes.bundled, (note) => this.gate!.leaving(note)) : null
  }

  /** What readers appended since the last time, a page at a time. Throws a RemoteError. */
  async *fetched(): AsyncGenerator<readonly NoteVersion[]> {
    for await (const versions of this.#versions.fetched()) {
      this.#sender?.has(versions)
      yield versions
    }
  }

  /** What its readers have not got. `share`: as it is kept now. */
  unsent({ notes }: KeptShare, annotations: Annotations): readonly NoteVersion[] {
    const received = new Set(notes?.received)
    return this.#sender?.unsent(annotations).filter(({ id }) => !received.has(id)) ?? []
  }

  /** Throws a RemoteError. */
  async send(versions: readonly NoteVersion[]): Promise<void> {
    await this.#sender?.send(versions)
    await this.#update((notes) => ({ ...notes, bundled: withVersions(notes.bundled, versions) }))
  }

  close(): void {
    this.gate?.close()
  }

  #update(change: (notes: ShareNotes) => ShareNotes): Promise<void> {
    return updateNotes(this.#database, this.id, change)
  }
}

const withNames =
  (values: readonly ShareNotes['known']['values'][number][]) =>
  (notes: ShareNotes): ShareNotes => {
    const old = new Set(notes.known.values.map(({ original }) => original))
    const added = values.filter(({ original }) => !old.has(original))
    return added.length === 0
      ? notes
      : { ...notes, known: { ...notes.known, values: [...notes.known.values, ...added] } }
  }

function withVersions(
  bundled: ShareNotes['bundled'],
  versions: readonly Pick<Note, 'id' | 'at'>[],
): ShareNotes['bundled'] {
  const all = new Map(bundled.map((note) => [note.id, note.at]))
  for (const { id, at } of versions) all.set(id, Math.max(at, all.get(id) ?? 0))
  return [...all].map(([id, at]) => ({ id, at }))
}
