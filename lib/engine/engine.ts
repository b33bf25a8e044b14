import { type Analysis, analyse } from '../analysis/analyse.ts'
import type { FileEntry } from '../analysis/document.ts'
import type { Spool } from '../containers/container.ts'
import { formatById } from '../formats/registry.ts'
import { UNKNOWN_ZONE } from '../model/zone.ts'
import type { FileId } from '../words/evidence.ts'
import { PRODUCT_VERSION } from '../words/product.ts'
import { Analyst } from './analyst.ts'
import { Answers } from './answers.ts'
import { hurryAround } from './around.ts'
import { sha256Of } from './checksum.ts'
import type { Decoder } from './decoder.ts'
import { emptyDocument } from './empty-snapshot.ts'
import { FileList } from './file-list.ts'
import { fileRow } from './file-row.ts'
import type { Arrival } from './identify.ts'
import { LineQuery } from './line-query.ts'
import { Opening } from './opening.ts'
import type { EngineQueries } from './queries.ts'
import { Reader } from './reader.ts'
import { linesOf, readingOf, shareRead } from './reading-progress.ts'
import type { Snapshot } from './snapshot.ts'
import type { Identity, TrackedFile } from './tracked-file.ts'

export interface EngineHost {
  readonly decoder: Decoder
  readonly spool: Spool
  /** For files that state no zone and that nobody gave one. */
  readonly defaultZone?: string | null
  /** Analyse while files are still being read; without it once, at the end. */
  readonly live?: boolean
  /** Another analysis than the product's own. */
  readonly analyse?: typeof analyse
}

/** Bytes of columns that a tab can hold. */
const MEMORY_LIMIT = 3_000_000_000

/**
 * Owns the opened files and what is known of them. Runs in a worker of its own in the browser, in the process on the command
 * line and in tests: it knows no threads.
 */
export class Engine {
  readonly queries: EngineQueries
  readonly #host: EngineHost
  readonly #files = new FileList()
  readonly #zones = new Map<FileId, string>()
  readonly #listeners = new Set<() => void>()
  readonly #opening: Opening
  readonly #reader: Reader
  readonly #analyst: Analyst
  readonly #lines: LineQuery
  #entriesById: ReadonlyMap<FileId, FileEntry> | null = null
  #analysis: Analysis | null = null
  /** As in `Snapshot`. */
  #trouble: string | null = null
  #snapshot: Snapshot | null = null
  #revision = 0
  /** Fingerprints of the files that are read; null: all. */
  #wanted: ReadonlySet<string> | null = null
  /** Files and archives that are being looked at or expected, and checksums that are computed. */
  #pending = 0
  /** Files that are read round a time that somebody asked for. */
  readonly #around = new Set<TrackedFile>()
  /** More of a drop is on its way. */
  #expecting = false
  #waiters: (() => void)[] = []
  #begunAt = 0
  #endedAt = 0

  constructor(host: EngineHost) {
    this.#host = host
    this.#reader = new Reader(host.decoder, (file, read) => this.#onRead(file, read))
    this.#opening = new Opening({
      spool: host.spool,
      track: (identity) => this.#track(identity),
      read: (file) => this.#read(file),
      changed: (file) => (file === null ? this.#changed() : this.#onRead(file, true)),
    })
    this.#analyst = new Analyst(
      () => {
        this.#analyse()
        if (this.#idle) this.#wake()
      },
      host.live ? () => shareRead(this.#files) : null,
    )
    this.#lines = new LineQuery({
      decoder: host.decoder,
      files: () => this.#files.opened(),
      entries: () => this.#entries(),
      zoneOf: (id) => this.#analysis?.workspace.zoneOf(id) ?? UNKNOWN_ZONE,
      reading: () => !this.#reader.idle,
      onFound: () => this.#changed(),
    })
    this.queries = new Answers({
      files: this.#files,
      lines: this.#lines,
      workspace: () => this.#analysis?.workspace ?? null,
      after: (answer) => this.#analyst.after(answer),
    })
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Lists the files at once, reads them in the background. What is open already is not opened again. `more`: others of the same drop
   * follow, in path order, so that nothing is finished yet.
   */
  open(arrivals: readonly Arrival[], more = false): void {
    if (this.#idle) this.#begunAt = performance.now()
    void this.#busy(() => this.#opening.open(arrivals))
    this.#expect(more)
  }

  #expect(more: boolean): void {
    if (more !== this.#expecting) this.#pending += more ? 1 : -1
    this.#expecting = more
  }

  /** Resolves when everything that was opened is read and analysed. */
  async idle(): Promise<void> {
    while (!this.settled) await new Promise<void>((resolve) => this.#waiters.push(resolve))
  }

  stop(id?: FileId): void {
    for (const file of this.#files) if (id === undefined || file.id === id) this.#reader.stop(file)
  }

  retry(id: FileId): void {
    const file = this.#files.get(id)
    if (file === null || (file.state !== 'stopped' && file.state !== 'failed')) return
    const { format, path, source, unreadable } = file.identity
    if (format !== null) this.#reader.retry(file)
    else {
      this.#files.remove(file) // it is opened anew; what came out of it is open already
      this.open([{ path, source, ...(unreadable && { unreadable }) }])
    }
  }

  /** Reads a file as what a person says that it is; a format that nobody knows changes nothing. */
  treatAs(id: FileId, kind: string): void {
    const file = this.#files.get(id)
    if (file === null || formatById(kind) === null) return
    const { path, source, ranges } = file.identity
    this.#reader.stop(file)
    this.#files.remove(file)
    this.open([{ path, source, ranges, as: kind }])
  }

  clear(): void {
    this.#opening.forget()
    this.#expect(false)
    this.stop()
    this.#reader.forget()
    this.#analyst.cancel()
    this.#files.clear()
    this.#around.clear()
    this.#zones.clear()
    this.#analysis = null
    this.#trouble = null
    this.#entriesById = null
    this.#lines.forget()
    this.#changed()
  }

  /** Read what was logged round this time, of the document's clock, before the rest. */
  readAround(time: number): void {
    for (const file of this.#files) {
      const offset = this.#analysis?.workspace.zoneOf(file.id).offsetAt(time) ?? 0
      void hurryAround(file, time + offset).then(
        () => {
          this.#around.add(file)
          this.#reader.hurry(file)
        },
        () => {}, // it shows when the part itself is read
      )
    }
  }

  setZone(id: FileId, zone: string | null): void {
    if (zone === null) this.#zones.delete(id)
    else this.#zones.set(id, zone)
    this.#analyst.now()
  }

  /** The same object until something changed. */
  snapshot(): Snapshot {
    this.#snapshot ??= this.#compose()
    return this.#snapshot
  }

  /** Everything that was opened is read and analysed. */
  get settled(): boolean {
    return this.#idle && !this.#analyst.stale
  }

  get #idle(): boolean {
    return this.#pending === 0 && this.#reader.idle
  }

  /** As in `EngineClient`. */
  limitTo(fingerprints: readonly string[]): void {
    this.#wanted = new Set(fingerprints)
  }

  #read(file: TrackedFile): void {
    if (this.#wanted?.has(file.identity.fingerprint) ?? true) this.#reader.add(file)
    else this.#reader.stop(file)
  }

  #track(identity: Identity): TrackedFile | null {
    const file = this.#files.track(identity)
    if (file !== null) this.#onRead(file, true)
    return file
  }

  #onRead(file: TrackedFile, read: boolean): void {
    if (!this.#files.has(file)) return
    if (file.state === 'ready' && file.sha256 === null && file.identity.format !== null) this.#checksum(file)
    if (read) {
      this.#files.read(file)
      if (this.#host.live) this.#stopBeforeFull()
      this.#settle()
      // Whoever asked for a time waits for what is said of it, too.
      if (this.#around.has(file) && !file.isHurried && this.#around.delete(file) && this.#analyst.stale)
        this.#analyst.now()
    }
    this.#changed()
  }

  /** Columns are all in memory; a tab that holds more than a few GB is ended by the browser, with everything in it. */
  #stopBeforeFull(): void {
    const held = this.#files.tableBytes
    if (held < MEMORY_LIMIT) return
    for (const file of this.#files)
      if (this.#reader.stop(file)) file.trouble = `Stopped at ${(held / 1e9).toFixed(1)} GB to keep this tab alive.`
  }

  #settle(): void {
    this.#analyst.changed(!this.#expecting && this.#opening.listed && this.#files.begun, this.#idle)
    if (!this.#idle) return
    this.#endedAt = performance.now()
    this.#wake()
  }

  readonly #checked = new WeakSet<TrackedFile>()
  #checksum(file: TrackedFile): void {
    if (this.#checked.has(file)) return
    this.#checked.add(file)
    void this.#busy(async () => {
      file.sha256 = await sha256Of(file).catch(() => null) // it changed or went away after it was read
      file.touch()
      this.#files.touch()
    })
  }

  async #busy(work: () => Promise<void>): Promise<void> {
    this.#pending += 1
    try {
      await work()
    } finally {
      this.#pending -= 1
      this.#settle()
      this.#changed()
    }
  }

  #wake(): void {
    const waiters = this.#waiters
    this.#waiters = []
    for (const resolve of waiters) resolve()
  }

  #analyse(): void {
    const { defaultZone = null } = this.#host
    this.#entriesById = null
    try {
      const options = { zones: this.#zones, defaultZone, product: PRODUCT_VERSION }
      this.#analysis = (this.#host.analyse ?? analyse)(this.#files.opened(), options)
      this.#trouble = null
    } catch (error) {
      // Whatever it is, files and lines stay usable.
      const reason = error instanceof Error ? error.message : String(error)
      this.#trouble = `The files are read, but analysing them failed: ${reason}. Their lines and rows can be looked at.`
      console.error(error) // for whoever mends it: where it happened
    }
    this.#changed()
  }

  #changed(): void {
    this.#revision += 1
    this.#snapshot = null
    for (const listener of this.#listeners) listener()
  }

  #compose(): Snapshot {
    const document = this.#analysis?.document ?? emptyDocument()
    const entries = this.#entries()
    const rows = Array.from(this.#files, (file) => fileRow(file, entries.get(file.id)))
    const { marks = [], configurations = [], metrics = [] } = this.#analysis ?? {}
    return {
      revision: this.#revision,
      reading: readingOf(rows, this.settled, (this.#idle ? this.#endedAt : performance.now()) - this.#begunAt),
      files: rows,
      document,
      marks,
      configurations,
      metrics,
      lines: linesOf(rows),
      trouble: this.#trouble,
    }
  }

  /** What the last analysis says of the files; the same map until the next one. */
  #entries(): ReadonlyMap<FileId, FileEntry> {
    this.#entriesById ??= new Map(this.#analysis?.document.files.map((entry) => [entry.id, entry]))
    return this.#entriesById
  }
}
