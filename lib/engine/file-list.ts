import type { OpenedFile } from '../model/opened-file.ts'
import type { FileId } from '../words/evidence.ts'
import { type Identity, TrackedFile } from './tracked-file.ts'

/** The opened files, in the order in which they came. What is asked for at each step of reading does not walk through all of them. */
export class FileList implements Iterable<TrackedFile> {
  readonly #files = new Map<FileId, TrackedFile>()
  /** Paths by fingerprint. */
  readonly #paths = new Map<string, Set<string>>()
  /** Files whose first bytes are not in. */
  readonly #unbegun = new Set<TrackedFile>()
  readonly #tableBytes = new Map<TrackedFile, number>()
  #held = 0
  #opened: readonly OpenedFile[] | null = null

  get(id: FileId): TrackedFile | null {
    return this.#files.get(id) ?? null
  }

  has(file: TrackedFile): boolean {
    return this.#files.get(file.id) === file
  }

  [Symbol.iterator](): Iterator<TrackedFile> {
    return this.#files.values()
  }

  /** There are files, and of each the first bytes are in. */
  get begun(): boolean {
    return this.#files.size > 0 && this.#unbegun.size === 0
  }

  /** What the columns of all files take in memory. */
  get tableBytes(): number {
    return this.#held
  }

  /** Null: it is open already. Equal files are told apart by a number behind the fingerprint. */
  track(identity: Identity): TrackedFile | null {
    const { fingerprint, path } = identity
    const paths = this.#paths.get(fingerprint) ?? new Set()
    if (paths.has(path)) return null
    this.#paths.set(fingerprint, paths.add(path))
    const file = new TrackedFile(this.#freeId(fingerprint, paths.size), identity)
    this.#files.set(file.id, file)
    this.#unbegun.add(file)
    this.read(file)
    return file
  }

  /** A part of it was read, or its state is another one. */
  read(file: TrackedFile): void {
    if (file.begun) this.#unbegun.delete(file)
    this.#held += file.tableBytes - (this.#tableBytes.get(file) ?? 0)
    this.#tableBytes.set(file, file.tableBytes)
    this.touch()
  }

  /** Something else is known of a file. */
  touch(): void {
    this.#opened = null
  }

  remove(file: TrackedFile): void {
    if (!this.#files.delete(file.id)) return
    this.#paths.get(file.identity.fingerprint)?.delete(file.identity.path)
    this.#unbegun.delete(file)
    this.#held -= this.#tableBytes.get(file) ?? 0
    this.#tableBytes.delete(file)
    this.touch()
  }

  clear(): void {
    for (const file of [...this]) this.remove(file)
    this.#paths.clear()
  }

  /** What an analysis may see of them: the same array until something was read. */
  opened(): readonly OpenedFile[] {
    this.#opened ??= Array.from(this, (file) => file.opened())
    return this.#opened
  }

  #freeId(fingerprint: string, number: number): FileId {
    const id = number === 1 ? fingerprint : `${fingerprint}.${number}`
    // One of them was removed: its number is free, and the last one is not.
    return this.#files.has(id) ? this.#freeId(fingerprint, number === 1 ? 2 : number - 1) : id
  }
}
