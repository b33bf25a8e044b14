import { type Analysis, analyse } from '../analysis/analyse.ts'
import type { FileEntry } from '../analysis/document.ts'
import { seriesOf } from '../analysis/series.ts'
import type { Container, Spool } from '../containers/container.ts'
import type { OpenedFile } from '../model/opened-file.ts'
import { UNKNOWN_ZONE } from '../model/zone.ts'
import type { Evidence, FileId } from '../words/evidence.ts'
import { PRODUCT_VERSION } from '../words/product.ts'
import { activitySeries } from './activity-series.ts'
import { Analyst } from './analyst.ts'
import { hurryAround } from './around.ts'
import { sha256Of } from './checksum.ts'
import type { Decoder } from './decoder.ts'
import { emptyDocument } from './empty-snapshot.ts'
import { fileRow } from './file-row.ts'
import { type Arrival, identify } from './identify.ts'
import { LineQuery } from './line-query.ts'
import { pointSeries } from './point-series.ts'
import type {
  EngineQueries,
  LineFilter,
  LinePage,
  Series,
  SeriesId,
  TablePage,
  TableRef,
  TimeRange,
} from './queries.ts'
import { Reader } from './reader.ts'
import type { FileRow, Snapshot } from './snapshot.ts'
import { tablePage } from './table-query.ts'
import { type Identity, TrackedFile } from './tracked-file.ts'
import { memberPath, unpackInto } from './unpacking.ts'

export interface EngineHost {
  readonly decoder: Decoder
  readonly spool: Spool
  /** For files that state no zone and that nobody gave one. */
  readonly defaultZone?: string | null
  /** Analyse while files are still being read; without it once, at the end. */
  readonly live?: boolean
}

/** Of a file that is handed out at once. */
const BYTES_LIMIT = 16 * 1024 * 1024

/** What something is, or why that could not be found out. */
type Identified = { identity: Identity; container: Container | null } | Error

/**
 * Owns the opened files and what is known of them. Runs in a worker of its own in the browser, in the process on the command
 * line and in tests: it knows no threads.
 */
export class Engine implements EngineQueries {
  readonly #host: EngineHost
  readonly #files: TrackedFile[] = []
  readonly #zones = new Map<FileId, string>()
  readonly #listeners = new Set<() => void>()
  readonly #reader: Reader
  readonly #analyst: Analyst
  readonly #lines: LineQuery
  #opened: readonly OpenedFile[] | null = null
  #entriesById: ReadonlyMap<FileId, FileEntry> | null = null
  #analysis: Analysis | null = null
  #snapshot: Snapshot | null = null
  #revision = 0
  /** Files and archives that are being looked at, and checksums that are computed. */
  #pending = 0
  #waiters: (() => void)[] = []
  #begunAt = 0
  #endedAt = 0

  constructor(host: EngineHost) {
    this.#host = host
    this.#reader = new Reader(host.decoder, (file, read) => this.#onRead(file, read))
    this.#analyst = new Analyst(() => this.#analyse(), host.live ?? false)
    this.#lines = new LineQuery({
      decoder: host.decoder,
      files: () => this.#openedFiles(),
      entries: () => this.#entries(),
      zoneOf: (id) => this.#analysis?.workspace.zoneOf(id) ?? UNKNOWN_ZONE,
      onFound: () => this.#changed(),
    })
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What arrives is looked at in path order, so that names of equal files are the same every time. */
  open(arrivals: readonly Arrival[]): void {
    if (this.#idle) this.#begunAt = performance.now()
    const sorted = [...arrivals].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    void this.#busy(async () => {
      const identified = sorted.map((arrival) => this.#identify(arrival))
      const unpacking: Promise<void>[] = []
      for (const [i, waiting] of identified.entries()) unpacking.push(this.#arrive(sorted[i]!, await waiting, 0))
      await Promise.all(unpacking)
    })
  }

  /** Resolves when everything that was opened is read and analysed. */
  async idle(): Promise<void> {
    while (!this.#idle || this.#analyst.stale) await new Promise<void>((resolve) => this.#waiters.push(resolve))
  }

  stop(id?: FileId): void {
    for (const file of this.#files) if (id === undefined || file.id === id) this.#reader.stop(file)
  }

  retry(id: FileId): void {
    const file = this.#file(id)
    if (file !== null) this.#reader.retry(file)
  }

  clear(): void {
    this.stop()
    this.#reader.forget()
    this.#analyst.cancel()
    this.#files.length = 0
    this.#zones.clear()
    this.#analysis = null
    this.#opened = null
    this.#entriesById = null
    this.#lines.forget()
    this.#changed()
  }

  /** Read what was logged round this time (ms as written) before the rest. */
  readAround(time: number): void {
    for (const file of this.#files) void hurryAround(file, time).catch(() => {}) // it shows when the part itself is read
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

  lines(filter: LineFilter, from: number, count: number): Promise<LinePage> {
    return this.#lines.page(filter, from, count)
  }

  locateLine(filter: LineFilter, evidence: Evidence): Promise<number> {
    return this.#lines.locate(filter, evidence)
  }

  async rows({ file, table }: TableRef, from: number, count: number): Promise<TablePage> {
    const opened = this.#file(file)?.opened()
    return opened === undefined ? { total: 0, from, rows: [] } : tablePage(opened, table, from, count)
  }

  async series(id: SeriesId, range: TimeRange, width: number): Promise<Series> {
    if (id === 'activity') return activitySeries(this.#lines.lines(), range, width)
    const workspace = this.#analysis?.workspace
    return workspace === undefined
      ? { id, points: [], total: 0 }
      : pointSeries(id, seriesOf(id, workspace), range, width)
  }

  async bytes(id: FileId, start: number, end: number): Promise<Uint8Array> {
    const file = this.#file(id)
    if (file === null) return new Uint8Array()
    return file.identity.source.read(Math.max(0, start), Math.min(end, start + BYTES_LIMIT, file.identity.source.size))
  }

  #file(id: FileId): TrackedFile | null {
    return this.#files.find((file) => file.id === id) ?? null
  }

  get #idle(): boolean {
    return this.#pending === 0 && this.#reader.idle
  }

  async #identify(arrival: Arrival): Promise<Identified> {
    try {
      return await identify(arrival)
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error)) // the source could not be read: shown on its row
    }
  }

  async #arrive(arrival: Arrival, found: Identified, depth: number): Promise<void> {
    if (found instanceof Error) {
      const file = this.#track(unreadable(arrival))
      file.state = 'failed'
      file.trouble = `The file could not be read: ${found.message}.`
      return this.#onRead(file, true)
    }
    const { identity, container } = found
    if (this.#isOpen(identity)) return
    const file = container?.listed === false ? null : this.#track(identity)
    if (container === null) return this.#reader.add(file!)
    if (file !== null) file.state = 'reading'
    for await (const member of unpackInto(container, identity.source, this.#host.spool, file, depth, () =>
      this.#changed(),
    )) {
      const path = memberPath(arrival.path, member.path)
      const arrived = { ...member, path }
      await this.#arrive(arrived, await this.#identify(arrived), depth + 1)
    }
    if (file !== null) this.#onRead(file, true)
  }

  /** Dropping the same folder again opens nothing twice. */
  #isOpen({ path, fingerprint }: Identity): boolean {
    return this.#files.some((file) => file.identity.path === path && file.identity.fingerprint === fingerprint)
  }

  #track(identity: Identity): TrackedFile {
    const same = this.#files.filter((file) => file.identity.fingerprint === identity.fingerprint).length
    const id = same === 0 ? identity.fingerprint : `${identity.fingerprint}.${same + 1}`
    const file = new TrackedFile(id, identity)
    this.#files.push(file)
    this.#onRead(file, true)
    return file
  }

  #onRead(file: TrackedFile, read: boolean): void {
    if (!this.#files.includes(file)) return
    if (file.state === 'ready' && file.sha256 === null && file.identity.format !== null) this.#checksum(file)
    if (read) {
      this.#opened = null
      this.#settle()
    }
    this.#changed()
  }

  #settle(): void {
    const begun = this.#pending === 0 && this.#files.every((file) => file.begun)
    this.#analyst.changed(begun, this.#idle)
    if (this.#idle) this.#wake()
  }

  readonly #checked = new WeakSet<TrackedFile>()
  #checksum(file: TrackedFile): void {
    if (this.#checked.has(file)) return
    this.#checked.add(file)
    void this.#busy(async () => {
      file.sha256 = await sha256Of(file).catch(() => null) // it changed or went away after it was read
      file.touch()
      this.#opened = null
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
    this.#endedAt = performance.now()
    const waiters = this.#waiters
    this.#waiters = []
    for (const resolve of waiters) resolve()
  }

  #analyse(): void {
    const { defaultZone = null } = this.#host
    this.#entriesById = null
    this.#analysis = analyse(this.#openedFiles(), { zones: this.#zones, defaultZone, product: PRODUCT_VERSION })
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
    const rows = this.#files.map((file) => fileRow(file, entries.get(file.id)))
    const { marks = [], configurations = [], metrics = [] } = this.#analysis ?? {}
    return {
      revision: this.#revision,
      reading: this.#reading(rows),
      files: rows,
      document,
      marks,
      configurations,
      metrics,
      lines: linesOf(rows),
    }
  }

  /** The same array until something was read. */
  #openedFiles(): readonly OpenedFile[] {
    this.#opened ??= this.#files.map((file) => file.opened())
    return this.#opened
  }

  /** What the last analysis says of the files; the same map until the next one. */
  #entries(): ReadonlyMap<FileId, FileEntry> {
    this.#entriesById ??= new Map(this.#analysis?.document.files.map((entry) => [entry.id, entry]))
    return this.#entriesById
  }

  #reading(rows: readonly FileRow[]): Snapshot['reading'] {
    const count = (...states: FileRow['state'][]) => rows.filter((row) => states.includes(row.state)).length
    const readable = rows.filter((row) => row.group !== 'not-read' && row.kind !== 'archive')
    const needLook = rows.filter(
      (row) => row.state === 'failed' || row.diagnostics.some((it) => it.severity === 'error'),
    )
    return {
      state: this.#idle ? (count('stopped') > 0 ? 'stopped' : 'idle') : 'reading',
      files: rows.length,
      ready: count('ready'),
      reading: count('reading', 'waiting'),
      needLook: needLook.length,
      notRead: count('not-read'),
      bytesRead: readable.reduce((sum, row) => sum + row.bytesRead, 0),
      bytesTotal: readable.reduce((sum, row) => sum + row.size, 0),
      elapsed: (this.#idle ? this.#endedAt : performance.now()) - this.#begunAt,
    }
  }
}

function linesOf(rows: readonly FileRow[]): Snapshot['lines'] {
  const logs = rows.filter((row) => row.kind === 'zookeeper/server-log')
  return {
    total: logs.reduce((sum, row) => sum + row.rows, 0),
    unparsed: logs.reduce((sum, row) => sum + row.unparsed.count, 0),
  }
}

function unreadable({ path, source }: Arrival): Identity {
  const nothing = { format: null, kind: null, tried: [], stranger: null, firstBytes: null, diagnostics: [] }
  return { path, source, ranges: [], fingerprint: '00000000', ...nothing }
}
