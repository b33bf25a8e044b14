import type { Note } from '@/lib/incident/annotations'
import { NO_ANNOTATIONS } from '@/lib/incident/annotations'
import { formatBase64url, parseBase64url } from '@/lib/incident/base64url'
import type { IncidentSecret } from '@/lib/incident/incident-key'
import type { RemoteNote } from '@/lib/incident/remote'
import { SealError } from '@/lib/incident/seal-error'
import { openNote, sealNote } from '@/lib/incident/sealed-note'
import { incidentStore } from '../local/this-device'
import { RemoteError } from '../remote/remote-error'
import { addNote, fetchNotes } from '../remote/requests'

export interface NotesState {
  /** Written here and not confirmed by the server. */
  readonly waiting: number
  /** Why the last attempt did not go through. */
  readonly trouble: string | null
}

/** Others' notes are looked for this often (ms), and whenever the page is looked at again. */
const EVERY = 20_000

/**
 * Notes of a shared incident: what others added comes here, what is written here goes there, each sealed by itself. A note that could
 * not be sent stays on this machine and is sent later; sent twice, it is kept once. Notes that are mine only stay.
 */
export class SharedNotes {
  readonly #id: string
  readonly #secret: IncidentSecret
  /** Versions that the server or the bundle has: when each note was written. */
  readonly #there: Map<string, number>
  readonly #listeners = new Set<() => void>()
  #after = 0
  #running = false
  #again = false
  #isOpen = true
  #state: NotesState = { waiting: 0, trouble: null }
  readonly #leave: () => void

  constructor(id: string, secret: IncidentSecret, bundled: readonly Note[]) {
    this.#id = id
    this.#secret = secret
    this.#there = new Map(bundled.map((note) => [note.id, note.at]))
    const leaveStore = incidentStore.subscribe(() => this.#unsent().length > 0 && void this.exchange())
    const look = () => document.visibilityState === 'visible' && void this.exchange()
    const timer = setInterval(look, EVERY)
    window.addEventListener('focus', look)
    this.#leave = () => {
      leaveStore()
      clearInterval(timer)
      window.removeEventListener('focus', look)
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
      for (const note of this.#unsent()) await this.#send(note)
      this.#set({ waiting: this.#unsent().length, trouble: null })
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
    for (let more = true; more && this.#isOpen; ) {
      const page = await fetchNotes(this.#id, this.#after)
      const notes: Note[] = []
      for (const remote of page.notes) {
        const note = await this.#opened(remote)
        if (note !== null) notes.push(note)
        this.#after = Math.max(this.#after, remote.sequence)
      }
      for (const { id, at } of notes) this.#there.set(id, Math.max(at, this.#there.get(id) ?? 0))
      if (notes.length > 0 && this.#isOpen) incidentStore.add({ ...NO_ANNOTATIONS, notes })
      more = page.more && page.notes.length > 0
    }
  }

  /** Null where it is none: whoever has the address of an incident can append bytes to it. */
  async #opened({ sealed }: RemoteNote): Promise<Note | null> {
    const bytes = parseBase64url(sealed)
    if (bytes === null) return null
    try {
      return { ...(await openNote(this.#secret, bytes)), mineOnly: false }
    } catch (error) {
      if (error instanceof SealError || error instanceof SyntaxError) return null
      throw error
    }
  }

  async #send(note: Note): Promise<void> {
    await addNote(this.#id, await versionId(note), await sealNote(this.#secret, note))
    this.#there.set(note.id, note.at)
  }

  #unsent(): readonly Note[] {
    const { id, annotations } = incidentStore.get()
    if (id !== sharedStoreId(this.#id)) return []
    return annotations.notes.filter(({ id, at, mineOnly }) => !mineOnly && (this.#there.get(id) ?? -1) < at)
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

/** 96 bits, the same for the same text of the same note. */
async function versionId({ id, at }: Note): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${id} ${at}`))
  return formatBase64url(new Uint8Array(digest, 0, 12))
}
