import type { Annotations, Note } from '@/lib/incident/annotations'
import { formatBase64url } from '@/lib/incident/base64url'
import type { IncidentSecret } from '@/lib/incident/incident-key'
import { isNote, type NoteVersion, sealNote } from '@/lib/incident/sealed-note'
import { RemoteError } from './remote-error'
import { addNote } from './requests'

/** Puts names in place of values; null of a note that must not leave. */
export type PassedNote = (note: Note) => Promise<Note | null>

/** Appends notes to one shared incident, each version sealed by itself and sent until the server has it; sent twice, it is kept once. */
export class NoteSender {
  readonly #id: string
  readonly #secret: IncidentSecret
  readonly #passed: PassedNote
  /** Versions that the server or the bundle has: when each note was written. */
  readonly #there: Map<string, number>

  constructor(id: string, secret: IncidentSecret, bundled: readonly Pick<Note, 'id' | 'at'>[], passed: PassedNote) {
    this.#id = id
    this.#secret = secret
    this.#passed = passed
    this.#there = new Map(bundled.map((note) => [note.id, note.at]))
  }

  /** The server has these. */
  has(versions: readonly NoteVersion[]): void {
    for (const { id, at } of versions) this.#there.set(id, Math.max(at, this.#there.get(id) ?? 0))
  }

  /** Notes that are mine only stay; a removal matters to others only where they have the note. */
  unsent({ notes, removals = [] }: Annotations): readonly NoteVersion[] {
    return [
      ...notes.filter(({ id, at, mineOnly }) => !mineOnly && (this.#there.get(id) ?? -1) < at),
      ...removals.filter(({ id, at }) => (this.#there.get(id) ?? at) < at),
    ]
  }

  /** Says whether all could leave. Throws a RemoteError. */
  async send(versions: readonly NoteVersion[]): Promise<boolean> {
    let held = 0
    for (const version of versions) {
      const passed = isNote(version) ? await this.#passed(version).catch(() => null) : version
      if (passed === null) held += 1
      else await this.#append(passed)
    }
    return held === 0
  }

  async #append(version: NoteVersion): Promise<void> {
    try {
      await addNote(this.#id, await versionId(version), await sealNote(this.#secret, version))
    } catch (error) {
      // Another tab has sent it.
      if (!(error instanceof RemoteError && error.trouble === 'id-taken')) throw error
    }
    this.has([version])
  }
}

/** 96 bits, the same for the same version of the same note. */
async function versionId({ id, at }: NoteVersion): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${id} ${at}`))
  return formatBase64url(new Uint8Array(digest, 0, 12))
}
