import type { Annotations, Note, Pin } from '@/lib/incident/annotations'
import { NO_ANNOTATIONS, NOTE_LIMIT } from '@/lib/incident/annotations'
import { mergeAnnotations } from '@/lib/incident/merge-annotations'
import { targetKey } from '@/lib/incident/note-target'
import { annotationsOf, draftEntry, draftsOf, noteEntry, noteKey, pinEntry, removalEntry } from './entries'
import type { IncidentDatabase } from './incident-database'
import { type Draft, type KeptEntry, type KeptFile, type KeptIncident, newId } from './kept-incident'
import { matchingIncident } from './matching-incident'
import { MemoryDatabase } from './memory-database'
import { draftKey, isBare, NO_INCIDENT, type OpenIncident } from './open-incident'
import type { Tabs } from './tabs'

/** What the page knows of the incident beside its files. */
export type About = Pick<KeptIncident, 'headline' | 'from'>

/** Incidents without a note or a name that are remembered. */
const MOST_BARE = 30

/**
 * Notes, pins, name and view of the incident that is open. All of it is in memory at once and on the device a moment later, each
 * thing by itself; what another tab wrote is read again. A write that fails loses nothing: it is in memory, and the next one
 * writes all.
 */
export class IncidentStore {
  #state = NO_INCIDENT
  #files: readonly KeptFile[] = []
  #about: About = { headline: '', from: null }
  /** Something is in memory only. */
  #unsaved = false
  #queue: Promise<unknown> = Promise.resolve()
  /** Writes that are asked for and not done. */
  #pending = 0
  /** Drafts that were typed in this tab. */
  readonly #typed = new Set<string>()
  #database: Promise<IncidentDatabase> | undefined
  readonly #openDatabase: () => Promise<IncidentDatabase>
  readonly #tabs: Tabs
  readonly #listeners = new Set<() => void>()

  constructor(openDatabase: () => Promise<IncidentDatabase>, tabs: Tabs) {
    this.#openDatabase = openDatabase
    this.#tabs = tabs
    tabs.listen((incident) => {
      if (this.#state.id !== null && (incident === this.#state.id || incident === '')) this.#reload()
    })
  }

  readonly get = (): OpenIncident => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** These files are open: finds what was kept of them, or begins anew. Later files join what is open. */
  open(files: readonly KeptFile[], about: About): Promise<void> {
    if (files.length === 0) return Promise.resolve(this.close())
    const isNew = this.#state.id === null
    this.#files = files
    this.#about = about
    if (isNew) this.#set({ ...NO_INCIDENT, trouble: this.#state.trouble, id: newId() })
    return this.#do(async (database) => {
      const begun = this.#state
      if (begun.id === null) return
      // What nobody has written to yet may still turn out to be an incident that is known.
      const bare = begun.restored === null && isBare(begun)
      const chosen = await database.choose((all) => {
        const others = all.filter((each) => each.id !== begun.id)
        const known = isNew || bare ? matchingIncident(others, this.#files) : null
        return this.#record(known ?? all.find((each) => each.id === begun.id))
      })
      const isKnown = chosen.id !== begun.id
      if (isKnown) await database.forget(begun.id)
      this.#adopt(chosen, await database.entries(chosen.id))
      if (isKnown) this.#set({ ...this.#state, restored: chosen })
      await this.#forgetOldBare(database)
    })
  }

  /** A shared incident: what its reader adds is kept under an id of its own, and never meets files of this device. */
  openShared(id: string, theirs: Annotations): Promise<void> {
    this.close()
    this.#about = { headline: theirs.title, from: null }
    this.#set({ ...this.#state, id, annotations: theirs })
    return this.#do(async (database) => {
      const record = (await database.incidents()).find((each) => each.id === id)
      const entries = await database.entries(id)
      if (this.#state.id !== id) return
      const { annotations } = this.#state
      const stored = annotationsOf(record ?? this.#record(undefined), entries)
      this.#set({ ...this.#state, annotations: mergeAnnotations(annotations, stored), drafts: draftsOf(entries) })
      await this.#saveAll(database)
    })
  }

  /** Nothing is open any more; what was kept stays. */
  close(): void {
    this.#files = []
    this.#unsaved = false
    this.#typed.clear()
    this.#set({ ...NO_INCIDENT, trouble: this.#state.trouble })
  }

  setTitle(title: string): void {
    this.#annotate({ title })
    this.#change((now) => ({ ...now, title }))
  }

  setAgreed(key: string, agreed: boolean): void {
    const next = (all: readonly string[]) => [...all.filter((each) => each !== key), ...(agreed ? [key] : [])]
    this.#annotate({ agreed: next(this.#state.annotations.agreed) })
    this.#change((now) => ({ ...now, agreed: next(now.agreed) }))
  }

  /** What people write into a section of the postmortem. */
  setSection(section: string, text: string): void {
    this.#annotate({ sections: { ...this.#state.annotations.sections, [section]: text } })
    this.#change((now) => ({ ...now, sections: { ...now.sections, [section]: text } }))
  }

  setView(view: string): void {
    this.#change((now) => ({ ...now, view }))
  }

  /** Of files by fingerprint; an empty one was taken back. */
  setZones(zones: Readonly<Record<string, string>>): void {
    this.#change((now) => ({
      ...now,
      zones: Object.fromEntries(Object.entries({ ...now.zones, ...zones }).filter(([, zone]) => zone !== '')),
    }))
  }

  /** A new note, or a new text of one that is there. */
  putNote(given: Note): void {
    const { annotations } = this.#state
    // Whoever wrote it before may have a clock that is ahead.
    const at = Math.max(given.at, this.#lastOf(given.id) + 1)
    const note = { ...given, at, text: given.text.slice(0, NOTE_LIMIT) }
    this.#annotate(mergeAnnotations(annotations, { ...NO_ANNOTATIONS, notes: [note] }))
    this.#put((incident) => [noteEntry(incident, note)])
  }

  removeNote(note: Note): void {
    const removal = { id: note.id, at: Math.max(Date.now(), note.at + 1) }
    this.#set({ ...this.#state, removed: note })
    this.#annotate(mergeAnnotations(this.#state.annotations, { ...NO_ANNOTATIONS, removals: [removal] }))
    this.#remove((incident) => noteKey(incident, note.id))
    this.#put((incident) => [removalEntry(incident, removal)])
  }

  /** Puts back the note that was removed last. */
  undoRemove(): boolean {
    const { removed } = this.#state
    if (!removed) return false
    this.#set({ ...this.#state, removed: null })
    this.putNote(removed)
    return true
  }

  /** True: it is pinned now. */
  togglePin(pin: Pin): boolean {
    const { pins } = this.#state.annotations
    const key = targetKey({ kind: 'evidence', evidence: pin.evidence })
    const others = pins.filter(({ evidence }) => targetKey({ kind: 'evidence', evidence }) !== key)
    const isSet = others.length === pins.length
    this.#annotate({ pins: isSet ? [...pins, pin] : others })
    if (isSet) this.#put((incident) => [pinEntry(incident, pin)])
    else this.#remove((incident) => pinEntry(incident, pin).key)
    return isSet
  }

  /** What is half typed, with each key; without text it is dropped. */
  setDraft(draft: Draft): void {
    const key = draftKey(draft)
    if (draft.text === '') {
      this.dropDraft(draft)
      return
    }
    this.#typed.add(key)
    this.#set({ ...this.#state, drafts: { ...this.#state.drafts, [key]: draft } })
    this.#put((incident) => [draftEntry(incident, key, draft)])
  }

  dropDraft(draft: Pick<Draft, 'on' | 'note'>): void {
    const key = draftKey(draft)
    if (!this.#state.drafts[key]) return
    this.#typed.delete(key)
    const { [key]: _, ...drafts } = this.#state.drafts
    this.#set({ ...this.#state, drafts })
    this.#remove((incident) => `draft ${incident} ${key}`)
  }

  /** Annotations of a file or of a link join these. */
  add(theirs: Annotations): Promise<void> {
    this.#annotate(mergeAnnotations(this.#state.annotations, theirs))
    return this.#do((database) => this.#saveAll(database))
  }

  /** They join those of an incident that this device knows, whether it is open or not. */
  addTo(incident: string, theirs: Annotations): Promise<void> {
    return this.#do(async (database) => {
      if (incident === this.#state.id) return void this.add(theirs)
      const record = (await database.incidents()).find(({ id }) => id === incident)
      if (record === undefined) return
      const all = mergeAnnotations(annotationsOf(record, await database.entries(incident)), theirs)
      await saveWritten(database, incident, all)
      this.#tabs.tell(incident)
    })
  }

  /** What was restored has been read. */
  dismissRestored(): void {
    this.#set({ ...this.#state, restored: null })
  }

  /** When the last version of a note that is known was written, or removed; -1 of a new one. */
  #lastOf(note: string): number {
    const { notes, removals = [] } = this.#state.annotations
    return Math.max(-1, ...[...notes, ...removals].filter(({ id }) => id === note).map(({ at }) => at))
  }

  #annotate(changes: Partial<Annotations>): void {
    this.#set({ ...this.#state, annotations: { ...this.#state.annotations, ...changes } })
  }

  #put(entries: (incident: string) => readonly KeptEntry[]): void {
    this.#do(async (database) => {
      if (this.#state.id !== null) await database.put(entries(this.#state.id))
    })
  }

  #remove(keyOf: (incident: string) => string): void {
    this.#do(async (database) => {
      if (this.#state.id !== null) await database.remove(keyOf(this.#state.id))
    })
  }

  #change(change: (now: KeptIncident) => KeptIncident): void {
    this.#do(async (database) => {
      const { id } = this.#state
      if (id !== null) await database.change(id, (now) => change(now ?? this.#record(undefined)))
    })
  }

  /** One after the other; what fails stays in memory, and is written with the next. */
  #do(work: (database: IncidentDatabase) => Promise<void>): Promise<void> {
    this.#pending++
    const done = this.#queue.then(async () => {
      const database = await this.#opened()
      try {
        if (this.#unsaved) await this.#saveAll(database)
        await work(database)
        if (this.#state.trouble === 'full') this.#set({ ...this.#state, trouble: null })
        if (this.#state.id !== null) this.#tabs.tell(this.#state.id)
      } catch (error) {
        if (!(error instanceof DOMException)) throw error
        this.#unsaved = true
        this.#set({ ...this.#state, trouble: 'full' })
      } finally {
        this.#pending--
      }
    })
    this.#queue = done.catch(() => {})
    return done
  }

  #opened(): Promise<IncidentDatabase> {
    this.#database ??= this.#openDatabase().catch(() => {
      this.#set({ ...this.#state, trouble: 'blocked' })
      return new MemoryDatabase()
    })
    return this.#database
  }

  async #saveAll(database: IncidentDatabase): Promise<void> {
    const { id, annotations, drafts } = this.#state
    if (id === null) return
    const { title, agreed, sections } = annotations
    await database.change(id, (now) => ({ ...this.#record(now), title, agreed, sections }))
    await saveWritten(database, id, annotations)
    await database.put([
      ...annotations.pins.map((pin) => pinEntry(id, pin)),
      ...Object.entries(drafts).map(([key, draft]) => draftEntry(id, key, draft)),
    ])
    this.#unsaved = false
  }

  /** Another tab wrote. */
  #reload(): void {
    this.#queue = this.#queue.then(async () => {
      const { id } = this.#state
      if (id === null) return
      const database = await this.#opened()
      const record = (await database.incidents()).find((each) => each.id === id)
      const entries = await database.entries(id)
      // Something was written here meanwhile: what was read is old.
      if (this.#pending > 0) return this.#reload()
      // Removed there, still open here: what is on the page stays, and is kept again with the next change.
      if (record) this.#adopt(record, entries)
      else this.#unsaved = true
    })
  }

  #adopt(record: KeptIncident, entries: readonly KeptEntry[]): void {
    const stored = annotationsOf(record, entries)
    const before = this.#state
    const joins = this.#unsaved || this.#pending > 1 || before.id !== record.id
    const typed = Object.entries(before.drafts).filter(([key]) => this.#typed.has(key))
    this.#set({
      ...before,
      id: record.id,
      annotations: joins ? mergeAnnotations(before.annotations, stored) : stored,
      drafts: { ...draftsOf(entries), ...Object.fromEntries(typed) },
    })
    if (before.id !== record.id && !isBare(before)) this.#unsaved = true
  }

  /** The record as it is now: files add up, so that any of them finds it again. */
  #record(now: KeptIncident | undefined): KeptIncident {
    const { title, agreed, sections } = this.#state.annotations
    const bare = { ...{ id: this.#state.id ?? newId(), title, agreed, sections }, files: [], zones: {}, view: '' }
    const files = new Map(
      [...(now?.files ?? []), ...this.#files].map((file) => [`${file.fingerprint} ${file.size}`, file]),
    )
    const { headline, from } = this.#about.headline === '' && now ? now : this.#about
    return { ...(now ?? bare), headline, from, files: [...files.values()], openedAt: Date.now() }
  }

  async #forgetOldBare(database: IncidentDatabase): Promise<void> {
    const written = new Set((await database.allEntries()).map((entry) => entry.incident))
    const bare = (await database.incidents()).filter(
      (each) => each.title === '' && !each.sections && !written.has(each.id) && each.id !== this.#state.id,
    )
    bare.sort((a, b) => b.openedAt - a.openedAt)
    for (const { id } of bare.slice(MOST_BARE)) await database.forget(id)
  }

  #set(state: OpenIncident): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

/** Notes, and those that are none any more. */
async function saveWritten(database: IncidentDatabase, incident: string, { notes, removals = [] }: Annotations) {
  await database.put([
    ...notes.map((note) => noteEntry(incident, note)),
    ...removals.map((removal) => removalEntry(incident, removal)),
  ])
  const there = new Set(notes.map(({ id }) => id))
  for (const { id } of removals) if (!there.has(id)) await database.remove(noteKey(incident, id))
}
