import type { Note } from '@/lib/incident/annotations'
import type { IncidentSecret } from '@/lib/incident/incident-key'
import type { NoteVersion } from '@/lib/incident/sealed-note'
import { words } from '@/lib/language/words'
import { incidentStore } from '../local/this-device'
import { NoteSender } from '../remote/note-sender'
import { annotationsOfVersions, NoteVersions } from '../remote/note-versions'
import { regularly } from '../remote/regularly'
import { RemoteError } from '../remote/remote-error'
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
 * Notes of a shared incident: what others added comes here, what is written here goes there. A note
 * that could not be sent stays on this machine and is sent later. One that was removed is appended as removed.
 */
export class SharedNotes {
  readonly #id: string
  readonly #sender: NoteSender
  readonly #listeners = new Set<() => void>()
  readonly #versions: NoteVersions
  #running = false
  #again = false
  #isOpen = true
  #state: NotesState = { waiting: 0, trouble: null }
  readonly #leave: () => void

  constructor(id: string, secret: IncidentSecret, bundled: readonly Note[], gate: NoteGate) {
    this.#id = id
    this.#versions = new NoteVersions(id, secret)
    this.#sender = new NoteSender(id, secret, bundled, (note) => gate.passed(note))
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
      const haveLeft = await this.#sender.send(this.#unsent())
      this.#set({ waiting: this.#unsent().length, trouble: haveLeft ? null : words.shared.noteHeld })
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
      this.#sender.has(versions)
      void incidentStore.add(annotationsOfVersions(versions))
    }
  }

  #unsent(): readonly NoteVersion[] {
    const { id, annotations } = incidentStore.get()
    return id === sharedStoreId(this.#id) ? this.#sender.unsent(annotations) : []
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
