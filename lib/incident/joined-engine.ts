import type { DroppedFile, EngineClient } from '../engine/engine-api.ts'
import type { LineFilter, LinePage, LineRow, Series, SeriesId, TableRef, TimeRange } from '../engine/queries.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import { type Evidence, type FileId, formatEvidence, parseEvidence } from '../words/evidence.ts'
import type { BundledFile, IncidentBundle } from './bundle.ts'
import { bundleEngine } from './bundle-engine.ts'
import { type CitedLine, citedLines, filteredLines, rowOfPlace } from './cited-lines.ts'
import { citedBefore, engineRowsFor, mergedRows } from './merged-lines.ts'
import { ReadersFiles } from './readers-files.ts'
import { isBeside, type OtherFile, type SharedFile } from './same-files.ts'

/** How a reader's files and those of the incident go together. */
export interface Joined {
  readonly files: readonly SharedFile[]
  readonly others: readonly OtherFile[]
  /** Every file that holds anything is here. */
  readonly whole: boolean
}

const BEGINNING = -8.64e15
const PAGE_LIMIT = 1_000

/**
 * A shared incident, and the files of it that its reader opened: questions about those go to a real engine, all others to the bundle.
 * Ids of files are always those of the bundle.
 */
export class JoinedEngine implements EngineClient {
  readonly #entries: ReadonlyMap<FileId, BundledFile>
  readonly #shared: EngineClient
  readonly #files: ReadersFiles
  readonly #cited: readonly CitedLine[]
  readonly #listeners = new Set<() => void>()
  #snapshot: Snapshot
  #joined: Joined

  constructor(bundle: IncidentBundle, startEngine: () => EngineClient) {
    this.#entries = new Map(bundle.snapshot.files.map((file) => [file.id, file]))
    this.#shared = bundleEngine(bundle)
    this.#files = new ReadersFiles(bundle.snapshot.files, startEngine, () => this.#tell())
    this.#cited = citedLines(bundle.cited, bundle.snapshot.files)
    this.#snapshot = this.#shared.snapshot()
    this.#joined = this.#join()
  }

  snapshot = (): Snapshot => this.#snapshot

  /** The same object until something changed. */
  joined = (): Joined => this.#joined

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  open(files: readonly DroppedFile[]): void {
    this.#files.open(files)
  }

  paste(text: string): void {
    this.open([{ path: 'PASTE', blob: new Blob([text]) }])
  }

  stop(): void {
    this.#files.engine?.stop()
  }

  retry(file: FileId): void {
    this.#files.engine?.retry(this.#localId(file))
  }

  close(): void {
    this.#files.close()
  }

  // What the incident is, its author has said: its files, what they are, their zones.
  limitTo(): void {}
  treatAs(): void {}
  clear(): void {}
  readAround(): void {}
  setZone(): void {}

  async lines(filter: LineFilter, from: number, count: number): Promise<LinePage> {
    const local = this.#local
    if (local === null) return this.#shared.lines(filter, from, count)
    const cited = this.#citedElsewhere(filter)
    const wanted = engineRowsFor(from, count, cited.length)
    const page = await allLines(local, filter, wanted.from, wanted.count)
    const rows = page.rows.map((row) => this.#asShared(row))
    const merged = mergedRows({ first: wanted.from, rows }, cited, from, count)
    return { ...page, total: page.total + cited.length, from, rows: merged }
  }

  async locateLine(filter: LineFilter, evidence: Evidence): Promise<number> {
    const local = this.#local
    if (local === null) return this.#shared.locateLine(filter, evidence)
    const cited = this.#citedElsewhere(filter)
    if (this.#files.here.has(evidence.file)) {
      const row = await local.locateLine(filter, { ...evidence, file: this.#localId(evidence.file) })
      return row < 0 ? -1 : row + citedBefore(cited, (await local.lines(filter, row, 1)).rows[0]?.time ?? null)
    }
    const row = rowOfPlace(cited, evidence)
    if (row < 0) return -1
    const range = { from: filter.range?.from ?? BEGINNING, to: cited[row]!.time + 1 }
    return row + (await local.lines({ ...filter, range }, 0, 0)).total
  }

  async series(id: SeriesId, range: TimeRange, width: number): Promise<Series> {
    const local = this.#local
    if (local === null || !this.#joined.whole) return this.#shared.series(id, range, width)
    const series = await local.series(id, range, width)
    const points = series.points.map((point) => ({ ...point, evidence: this.#sharedEvidence(point.evidence) }))
    return { ...series, points }
  }

  metricChanges = async (time: number) => (this.#joined.whole ? this.#local! : this.#shared).metricChanges(time)
  kinds = () => this.#shared.kinds()
  sha256 = (file: FileId) => this.#shared.sha256(file)
  segmentSizes = async (file: FileId) => this.#of(file).segmentSizes(this.#localId(file))
  bytes = async (file: FileId, start: number, end: number) => this.#of(file).bytes(this.#localId(file), start, end)
  rows = async (ref: TableRef, from: number, count: number, every?: number) =>
    this.#of(ref.file).rows({ ...ref, file: this.#localId(ref.file) }, from, count, every)
  records = async (batch: Evidence, from: number, count: number) =>
    this.#of(batch.file).records({ ...batch, file: this.#localId(batch.file) }, from, count)

  /** The engine of the reader's files, as soon as one of them is known to be the same. */
  get #local(): EngineClient | null {
    return this.#files.here.size === 0 ? null : this.#files.engine
  }

  #tell(): void {
    this.#joined = this.#join()
    const shared = this.#shared.snapshot()
    const local = this.#files.engine?.snapshot()
    const files = shared.files.map((file) => {
      const row = this.#files.here.get(file.id)
      return row === undefined ? file : { ...file, state: row.state, bytesRead: row.bytesRead, trouble: row.trouble }
    })
    const revision = this.#snapshot.revision + 1
    this.#snapshot = { ...shared, revision, files, ...(local && { reading: local.reading, trouble: local.trouble }) }
    for (const listener of this.#listeners) listener()
  }

  #join(): Joined {
    const { shared: files, others, here, engine } = this.#files
    const isReading = engine?.snapshot().reading.state === 'reading'
    const whole = here.size > 0 && !isReading && files.every(({ file }) => here.has(file.id) || isBeside(file))
    return { files, others, whole }
  }

  #of(file: FileId): EngineClient {
    return (this.#files.here.has(file) ? this.#files.engine : null) ?? this.#shared
  }

  #localId(file: FileId): FileId {
    return this.#files.here.get(file)?.id ?? file
  }

  #sharedId(local: FileId): FileId {
    for (const [shared, row] of this.#files.here) if (row.id === local) return shared
    return local
  }

  #citedElsewhere(filter: LineFilter): readonly CitedLine[] {
    const elsewhere = this.#cited.filter(({ row }) => !this.#files.here.has(row.file))
    return filteredLines(elsewhere, filter).lines
  }

  /** Whose line it is says the incident's document, which may know more files than are open here. */
  #asShared(row: LineRow): LineRow {
    const file = this.#sharedId(row.file)
    const entry = this.#entries.get(file)
    return { ...row, file, sid: entry?.sid ?? row.sid, ensemble: entry?.ensemble ?? row.ensemble }
  }

  #sharedEvidence(text: string): string {
    const evidence = parseEvidence(text)
    return evidence === null ? text : formatEvidence({ ...evidence, file: this.#sharedId(evidence.file) })
  }
}

/** A page of an engine hands out a limited number of rows. */
async function allLines(engine: EngineClient, filter: LineFilter, from: number, count: number): Promise<LinePage> {
  const page = await engine.lines(filter, from, Math.min(count, PAGE_LIMIT))
  const rows = [...page.rows]
  while (rows.length < count && from + rows.length < page.total) {
    const more = await engine.lines(filter, from + rows.length, Math.min(count - rows.length, PAGE_LIMIT))
    if (more.rows.length === 0) break
    rows.push(...more.rows)
  }
  return { ...page, rows }
}
