import type { ByteSource } from '../bytes/source.ts'
import { buffersOf } from '../columns/chunk.ts'
import type { Diagnostic } from '../formats/diagnostic.ts'
import type { Format, Part, Range } from '../formats/format.ts'
import type { OpenedFile } from '../model/opened-file.ts'
import type { FileId } from '../words/evidence.ts'
import { type PlannedPart, planParts, URGENCY } from './reading-plan.ts'
import type { FileState } from './snapshot.ts'

/** What is known of a file once its first bytes were looked at. */
export interface Identity {
  readonly path: string
  readonly source: ByteSource
  readonly ranges: readonly Range[]
  readonly fingerprint: string
  /** Of a file so small that its first bytes are all of it; null: not known yet. */
  readonly sha256: string | null
  readonly format: Format | null
  readonly kind: string | null
  readonly tried: readonly string[]
  readonly stranger: string | null
  /** Shown where the file stays unrecognised. */
  readonly firstBytes: Uint8Array | null
  readonly diagnostics: readonly Diagnostic[]
  /** As in `Arrival`. */
  readonly unreadable?: string
}

/** A file while it is read. What others may see of it is `opened()`: a value that does not change under them. */
export class TrackedFile {
  readonly id: FileId
  readonly identity: Identity
  readonly size: number
  state: FileState
  trouble: string | null = null
  sha256: string | null = null
  abort = new AbortController()
  waiting: PlannedPart[] = []
  /** Parts that are being read, and how many bytes of each are. */
  readonly active = new Map<PlannedPart, number>()
  /** What its columns take in memory. */
  tableBytes = 0
  #parts: Part[] = []
  #doneBytes = 0
  #diagnostics: Diagnostic[]
  #opened: OpenedFile | null = null

  constructor(id: FileId, identity: Identity) {
    this.id = id
    this.identity = identity
    this.sha256 = identity.sha256
    this.size = identity.ranges.reduce((sum, range) => sum + range.end - range.start, 0)
    this.#diagnostics = [...identity.diagnostics]
    this.state = identity.format !== null || identity.kind === 'archive' ? 'waiting' : 'not-read'
    this.plan()
  }

  /** Plans whatever is not read yet. */
  plan(): void {
    const { format, ranges } = this.identity
    if (format === null) return
    const read = new Set(this.#parts.map((part) => part.range.start))
    this.waiting = planParts(ranges, format.divisible).filter(
      ({ range }) => !read.has(range.start) && range.end > range.start,
    )
    if (this.waiting.length === 0 && this.active.size === 0) this.state = 'ready'
  }

  /** Nothing of it is left to read. */
  get complete(): boolean {
    return this.state === 'ready' || (this.state === 'not-read' && this.identity.kind === null)
  }

  /** The first bytes are in, so that an analysis sees the file. */
  get begun(): boolean {
    return this.#parts.length > 0 || this.waiting.every((part) => part.urgency !== URGENCY.head)
  }

  /** Parts of it round a time that somebody asked for are not read yet. */
  get isHurried(): boolean {
    return [...this.waiting, ...this.active.keys()].some((part) => part.urgency === URGENCY.around)
  }

  get bytesRead(): number {
    let bytes = this.#doneBytes
    for (const active of this.active.values()) bytes += active
    return Math.min(bytes, this.size)
  }

  /** How far an archive is unpacked. */
  set unpacked(bytes: number) {
    this.#doneBytes = bytes
  }

  addPart(part: Part): void {
    this.#parts.push(part)
    this.#parts.sort((a, b) => a.range.start - b.range.start)
    this.#doneBytes += part.range.end - part.range.start
    for (const chunk of Object.values(part.tables).flat())
      for (const buffer of buffersOf(chunk)) this.tableBytes += buffer.byteLength
    this.#numberLines()
    this.touch()
  }

  report(diagnostic: Diagnostic): void {
    this.#diagnostics.push(diagnostic)
    this.touch()
  }

  /** Something changed that an analysis should see. */
  touch(): void {
    this.#opened = null
  }

  opened(): OpenedFile {
    const { path, source, ranges, fingerprint, format, kind, tried, stranger } = this.identity
    this.#opened ??= {
      ...{ id: this.id, fingerprint, path, source, ranges, size: this.size, format, tried, kind, stranger },
      sha256: this.sha256,
      parts: [...this.#parts],
      complete: this.complete,
      diagnostics: [...this.#diagnostics],
    }
    return this.#opened
  }

  /** A part has line numbers as soon as all lines between the beginning of its range and itself are counted. */
  #numberLines(): void {
    let next = { start: -1, line: 0 }
    this.#parts = this.#parts.map((part) => {
      const begins = this.identity.ranges.find((range) => range.start === part.range.start)
      const line = begins?.line ?? (part.range.start === next.start ? next.line : 0)
      next = { start: part.range.end, line: line > 0 ? line + part.lines : 0 }
      return line === part.range.line ? part : { ...part, range: { ...part.range, line } }
    })
  }
}
