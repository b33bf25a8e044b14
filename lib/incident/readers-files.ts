import type { DroppedFile, EngineClient } from '../engine/engine-api.ts'
import type { FileRow } from '../engine/snapshot.ts'
import type { FileId } from '../words/evidence.ts'
import type { BundledFile } from './bundle.ts'
import { isRead, type OtherFile, openedAs, otherFiles, type SharedFile, sharedFiles } from './same-files.ts'

/**
 * What the reader of a shared incident opened: an engine that reads nothing but files with the fingerprints of the incident's. One
 * counts as the same when its SHA-256 is; where the incident has none (it was made on a page without TLS), the fingerprint must do.
 */
export class ReadersFiles {
  readonly #files: readonly BundledFile[]
  readonly #byFingerprint: ReadonlyMap<string, BundledFile>
  readonly #startEngine: () => EngineClient
  readonly #onChange: () => void
  #engine: EngineClient | null = null
  #dropped: DroppedFile[] = []
  #confirmed = new Set<FileId>()
  #checking = new Set<FileId>()
  /** Fingerprints of files whose content is another, with what they were called. */
  readonly #refused = new Map<string, OtherFile>()
  #here: ReadonlyMap<FileId, FileRow> = new Map()

  constructor(files: readonly BundledFile[], startEngine: () => EngineClient, onChange: () => void) {
    this.#files = files
    this.#byFingerprint = new Map(files.map((file) => [file.fingerprint, file]))
    this.#startEngine = startEngine
    this.#onChange = onChange
  }

  /** Null until something was opened. */
  get engine(): EngineClient | null {
    return this.#engine
  }

  /** Of files of the incident, by their ids there, the ones that are here. */
  get here(): ReadonlyMap<FileId, FileRow> {
    return this.#here
  }

  get shared(): readonly SharedFile[] {
    return sharedFiles(this.#files, this.#opened, this.#here)
  }

  get others(): readonly OtherFile[] {
    return [...otherFiles(this.#files, this.#opened), ...this.#refused.values()]
  }

  open(files: readonly DroppedFile[]): void {
    this.#dropped.push(...files)
    if (this.#engine === null) {
      const engine = this.#startEngine()
      this.#engine = engine
      this.#limit(engine)
      engine.subscribe(() => this.#look(engine))
    }
    this.#engine.open(files)
  }

  close(): void {
    this.#engine?.close()
    this.#engine = null
  }

  get #opened(): readonly FileRow[] {
    const files = this.#engine?.snapshot().files ?? []
    return files.filter(({ fingerprint }) => !this.#refused.has(fingerprint))
  }

  #limit(engine: EngineClient): void {
    const wanted = this.#files.map(({ fingerprint }) => fingerprint)
    engine.limitTo(wanted.filter((fingerprint) => !this.#refused.has(fingerprint)))
  }

  #look(engine: EngineClient): void {
    if (engine !== this.#engine) return
    const opened = this.#opened
    for (const row of opened) {
      const file = this.#byFingerprint.get(row.fingerprint)
      const isNew = !this.#confirmed.has(row.id) && !this.#checking.has(row.id)
      if (file !== undefined && isNew && isRead(row)) void this.#check(engine, row, file.sha256)
    }
    this.#here = openedAs(this.#files, opened, this.#confirmed)
    this.#matchZones(engine)
    this.#onChange()
  }

  async #check(engine: EngineClient, row: FileRow, expected: string | null): Promise<void> {
    const checking = this.#checking
    checking.add(row.id)
    const found = expected === null ? null : (row.sha256 ?? (await engine.sha256(row.id)))
    if (engine !== this.#engine || checking !== this.#checking) return
    if (expected !== null && found !== expected) return this.#refuse(engine, row)
    this.#confirmed.add(row.id)
    this.#look(engine)
  }

  /** Its lines stand among those of the others: all are opened again without it. */
  #refuse(engine: EngineClient, { fingerprint, path, size }: FileRow): void {
    this.#refused.set(fingerprint, { path, size, because: 'sha256' })
    this.#confirmed = new Set()
    this.#checking = new Set()
    engine.clear()
    this.#limit(engine)
    engine.open(this.#dropped)
  }

  /** Times are compared on the clock of the incident's document. */
  #matchZones(engine: EngineClient): void {
    for (const { id, zone } of this.#files) {
      const row = this.#here.get(id)
      if (row && zone.name !== null && row.zone.source !== 'given' && row.zone.name !== zone.name)
        engine.setZone(row.id, zone.name)
    }
  }
}
