import type { Note } from '@/lib/incident/annotations'
import { formatBase64url } from '@/lib/incident/base64url'
import type { IncidentSecret } from '@/lib/incident/incident-key'
import { isNote, type NoteVersion, sealNote } from '@/lib/incident/sealed-note'
import { words } from '@/lib/language/words'
import { incidentStore } from '../local/this-device'
import { annotationsOfVersions, NoteVersions } from '../remote/note-versions'
import { regularly } from '../remote/regularly'
import { RemoteError } from '../remote/remote-error'
import { addNote } from '../remote/requests'
import type { NoteGate } from './note-gate'

export interface NotesState {
  /** Written here and not confirmed by the server. */
  readonly waiting: number
  /** Why the last attempt did not go through. */
  readonly trouble: string | null
}

/** Others' notes are looked for this often (ms). */
const EVERY = 20_000

/**
 * Notes of a shared incident: what others added comes here, what is written here goes there, each sealed by itself. A note that could
 * not be sent stays on this machine and is sent later; sent twice, it is kept once. One that was removed is appended as removed. Notes that are mine only stay.
 */
export class SharedNotes {
  readonly #id: string
  readonly #secret: IncidentSecret
  readonly #gate: NoteGate
  /** Versions that the server or the bundle has: when each note was written. */
  readonly #there: Map<string, number>
  readonly #listeners = new Set<() => void>()
  readonly #versions: NoteVersions
  #running = false
  #again = false
  #isOpen = true
  #state: NotesState = { waiting: 0, trouble: null }
  readonly #leave: () => void

  constructor(id: string, secret: IncidentSecret, bundled: readonly Note[], gate: NoteGate) {
    this.#id = id
    this.#gate = gate
    this.#secret = secret
    this.#versions = new NoteVersions(id, secret)
    this.#there = new Map(bundled.map((note) => [note.id, note.at]))
    const leaveStore = incidentStore.subscribe(() => this.#unsent().length > 0 && void this.exchange())
    const leaveTimer = regularly(EVERY, () => void this.exchange())
    this.#leave = () => {
      leaveStore()
      leaveTimer()
    }
    void this.exchange()
  }

  readonly get = (): NotesState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#isOpen = false
    this.#leave()
  }

  /** Fetches what is new, then sends what waits. */
  async exchange(): Promise<void> {
    if (this.#running) {
      this.#again = true
      return
    }
    this.#running = true
    try {
      await this.#fetch()
      const held = []
      for (const note of this.#unsent()) {
        const passed = isNote(note) ? await this.#gate.passed(note).catch(() => null) : note
        if (passed === null) held.push(note)
        else await this.#send(passed)
      }
      this.#set({ waiting: this.#unsent().length, trouble: held.length > 0 ? words.shared.noteHeld : null })
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error
      this.#set({ waiting: this.#unsent().length, trouble: error.message })
    } finally {
      this.#running = false
    }
    if (!this.#again) return
    this.#again = false
    if (this.#isOpen) await this.exchange()
  }

  async #fetch(): Promise<void> {
    for await (const versions of this.#versions.fetched()) {
      if (!this.#isOpen) return
      for (const { id, at } of versions) this.#there.set(id, Math.max(at, this.#there.get(id) ?? 0))
      void incidentStore.add(annotationsOfVersions(versions))
    }
  }

  async #send(version: NoteVersion): Promise<void> {
    try {
      await addNote(this.#id, await versionId(version), await sealNote(this.#secret, version))
    } catch (error) {
      // Another tab has sent it.
      if (!(error instanceof RemoteError && error.trouble === 'id-taken')) throw error
    }
    this.#there.set(version.id, version.at)
  }

  /** A removal matters to others only where they have the note. */
  #unsent(): readonly NoteVersion[] {
    const { id, annotations } = incidentStore.get()
    if (id !== sharedStoreId(this.#id)) return []
    const { notes, removals = [] } = annotations
    return [
      ...notes.filter(({ id, at, mineOnly }) => !mineOnly && (this.#there.get(id) ?? -1) < at),
      ...removals.filter(({ id, at }) => (this.#there.get(id) ?? at) < at),
    ]
  }

  #set(state: NotesState): void {
    if (state.waiting === this.#state.waiting && state.trouble === this.#state.trouble) return
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

/** What this device keeps of a shared incident is kept under it. */
export function sharedStoreId(id: string): string {
  return `shared-${id}`
}

/** 96 bits, the same for the same version of the same note. */
async function versionId({ id, at }: NoteVersion): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${id} ${at}`))
  return formatBase64url(new Uint8Array(digest, 0, 12))
}
