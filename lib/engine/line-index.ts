import type { Chunk } from '../columns/chunk.ts'
import type { SortedRun } from '../columns/merge.ts'
import { lowerBound } from '../columns/search.ts'
import type { Format, Part } from '../formats/format.ts'
import type { OpenedFile } from '../model/opened-file.ts'
import type { Zone } from '../model/zone.ts'
import type { FileId } from '../words/evidence.ts'
import { runsOf, type TimeRun } from './time-run.ts'

/** Rows of one chunk of a log's `entries` that are in time order. */
export interface LineRun {
  readonly file: OpenedFile
  readonly part: Part
  readonly chunk: Chunk
  /** Row of the part's `entries` that the chunk begins with. */
  readonly chunkRow: number
  /** First row of the chunk that is in the run. */
  readonly from: number
  readonly times: TimeRun
  /** Times of the chunk's rows: UTC where the zone of the file is known, else as written; NaN where there is none. */
  readonly clock: Float64Array
  /** Where the last row of the chunk ends. */
  readonly end: number
}

/** Whether the rows of such a file are lines of a log. */
export function isLog(format: Format | null): boolean {
  return format?.tables.entries?.pattern !== undefined
}

/** All log lines that were read, as runs in file order, then byte order. Cheap to build anew: what it knows of a chunk is kept. */
export class LineIndex {
  readonly runs: readonly LineRun[]
  readonly length: number

  constructor(files: readonly OpenedFile[], zoneOf: (file: FileId) => Zone) {
    this.runs = files.filter(({ format }) => isLog(format)).flatMap((file) => runsOfFile(file, zoneOf(file.id)))
    this.length = this.runs.reduce((sum, run) => sum + run.times.length, 0)
  }
}

interface KnownChunk {
  readonly floor: number
  readonly zone: string | null
  readonly clock: Float64Array
  readonly runs: readonly { run: TimeRun; from: number }[]
}
const known = new WeakMap<Chunk, KnownChunk>()

function runsOfFile(file: OpenedFile, zone: Zone): LineRun[] {
  const runs: LineRun[] = []
  let floor = Number.NEGATIVE_INFINITY
  let before: Part | null = null
  for (const [i, part] of file.parts.entries()) {
    if (before !== null && before.range.end !== part.range.start) floor = Number.NEGATIVE_INFINITY
    before = part
    const chunks = part.tables.entries ?? []
    let chunkRow = 0
    for (const [j, chunk] of chunks.entries()) {
      const end = firstStart(chunks[j + 1]) ?? endOfPart(file, i)
      const { runs: found, clock } = knownChunk(chunk, floor, zone)
      for (const { run, from } of found) runs.push({ file, part, chunk, chunkRow, from, times: run, clock, end })
      floor = found.at(-1)?.run.lastKey ?? floor
      chunkRow += chunk.length
    }
  }
  return runs
}

function knownChunk(chunk: Chunk, floor: number, zone: Zone): KnownChunk {
  const kept = known.get(chunk)
  if (kept !== undefined && kept.floor === floor && kept.zone === zone.name) return kept
  const clock = kept?.zone === zone.name ? kept.clock : clockOf(chunk.columns.time as Float64Array, zone)
  const made = { floor, zone: zone.name, clock, runs: runsOf(clock, floor) }
  known.set(chunk, made)
  return made
}

/** The column itself where nothing has to be taken off. */
function clockOf(written: Float64Array, zone: Zone): Float64Array {
  return zone.name === null ? written : written.map((time) => time - zone.offsetAt(time))
}

/** The last record of a part goes on to the first of the next one, where that is read and follows at once. */
function endOfPart(file: OpenedFile, at: number): number {
  const part = file.parts[at]!
  const next = file.parts[at + 1]
  const follows = next !== undefined && next.range.start === part.range.end
  return (follows ? firstStart(next.tables.entries?.[0]) : undefined) ?? part.range.end
}

function firstStart(chunk: Chunk | undefined): number | undefined {
  return chunk === undefined ? undefined : (chunk.columns.start as Float64Array)[0]
}

/** Byte range of a row of the chunk. */
export function spanOf({ chunk, end }: LineRun, row: number): { start: number; end: number } {
  const starts = chunk.columns.start as Float64Array
  return { start: starts[row]!, end: starts[row + 1] ?? end }
}

/** The run, and the row of its chunk, that hold a place of a file. */
export function findLine(index: LineIndex, file: string, start: number): { run: number; row: number } | null {
  for (const [number, run] of index.runs.entries()) {
    const starts = run.chunk.columns.start as Float64Array
    const last = run.from + run.times.length - 1
    if (run.file.id !== file || start < starts[run.from]! || start >= spanOf(run, last).end) continue
    const row = lowerBound(starts, start + 1, run.from, last + 1) - 1
    return { run: number, row }
  }
  return null
}

/** Some rows of a run, as a sorted run of their own. */
export class ChosenRows implements SortedRun {
  readonly #run: TimeRun
  /** Rows of the run, rising. */
  readonly rows: Uint32Array

  constructor(run: TimeRun, rows: Uint32Array) {
    this.#run = run
    this.rows = rows
  }

  get length(): number {
    return this.rows.length
  }

  keyAt(row: number): number {
    return this.#run.keyAt(this.rows[row]!)
  }

  rowsBelow(key: number): number {
    return lowerBound(this.rows, this.#run.rowsBelow(key))
  }
}
