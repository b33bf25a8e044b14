import { type Chunk, rowAt, type Schema, valueAt } from '../columns/chunk.ts'
import { Table } from '../columns/table.ts'
import type { Part } from '../formats/format.ts'
import type { LogEvent, LoggedException } from './log-event.ts'
import { lineInFile } from './opened-file.ts'
import type { ServerLog, Stretch } from './server-log.ts'

/** A stretch with the log it belongs to, and its number in that log. */
interface Piece {
  readonly log: ServerLog
  readonly number: number
  readonly stretch: Stretch
}

export interface Place {
  readonly stretch: number
  readonly row: number
}

export function isBefore(a: Place, b: Place): boolean {
  return a.stretch !== b.stretch ? a.stretch < b.stretch : a.row < b.row
}

/** Makes objects of the rows of a pattern's tables, for the patterns that are asked for and no others. */
export class LogReader {
  readonly #pieces = new Map<Part, Piece[]>()
  readonly #cache = new Map<string, readonly LogEvent[]>()
  readonly #runStarts: readonly (readonly Place[])[]
  readonly #nextStart: ReadonlyMap<Part, number>
  readonly #places = new Map<LogEvent, Place>()
  readonly #traces = new Map<Part, Table<Schema> | null>()

  /** `runStarts`: of each log, where its runs begin; a first run that begins before the log has no place in it. */
  constructor(logs: readonly ServerLog[], runStarts: readonly (readonly Place[])[] = []) {
    this.#runStarts = runStarts
    for (const log of logs) {
      for (const [number, stretch] of log.stretches.entries()) {
        const pieces = this.#pieces.get(stretch.part) ?? []
        pieces.push({ log, number, stretch })
        this.#pieces.set(stretch.part, pieces)
      }
    }
    for (const pieces of this.#pieces.values()) pieces.sort((a, b) => a.stretch.firstRow - b.stretch.firstRow)
    this.#nextStart = nextStarts(logs)
  }

  events(...patterns: string[]): readonly LogEvent[] {
    const key = [...patterns].sort().join(' ')
    let events = this.#cache.get(key)
    if (events === undefined) {
      events =
        patterns.length === 1
          ? this.#read(patterns[0]!)
          : patterns.flatMap((pattern) => this.events(pattern)).sort(inTimeOrder)
      this.#cache.set(key, events)
    }
    return events
  }

  #read(pattern: string): LogEvent[] {
    const events: LogEvent[] = []
    for (const [part, pieces] of this.#pieces) {
      const schema = pieces[0]!.stretch.file.format?.tables[pattern]
      for (const chunk of schema === undefined ? [] : (part.tables[pattern] ?? [])) {
        const rows = chunk.columns.entry as Uint32Array
        for (let at = 0; at < chunk.length; at++) {
          const piece = pieceOf(pieces, rows[at]!)
          if (piece !== null) events.push(this.#event(piece, pattern, chunk, schema!, at, rows[at]!))
        }
      }
    }
    return events.sort(inTimeOrder)
  }

  #event(
    { log, number, stretch }: Piece,
    pattern: string,
    chunk: Chunk,
    schema: Schema,
    at: number,
    row: number,
  ): LogEvent {
    const { entry: _, ...fields } = rowAt(chunk, schema, at)
    const entry = stretch.entries.locate(row)
    const { schema: columns } = stretch.entries
    const event: LogEvent = {
      file: stretch.file.id,
      ensemble: log.ensemble ?? '',
      sid: log.sid,
      log: log.number,
      run: this.runAt(log, { stretch: number, row }),
      time: timeAt(stretch, row),
      start: Number(valueAt(entry.chunk, columns, 'start', entry.at)),
      end: this.#endOf(stretch, row),
      line: lineInFile(stretch.part, Number(valueAt(entry.chunk, columns, 'line', entry.at))),
      level: Number(valueAt(entry.chunk, columns, 'level', entry.at)),
      logger: String(valueAt(entry.chunk, columns, 'logger', entry.at)),
      thread: String(valueAt(entry.chunk, columns, 'thread', entry.at)),
      pattern,
      fields,
      exception: exceptionOf(this.#tracesOf(stretch), row),
    }
    // runs are found by place; once they are known, nobody asks
    if (this.#runStarts.length === 0) this.#places.set(event, { stretch: number, row })
    return event
  }

  #tracesOf({ file, part }: Stretch): Table<Schema> | null {
    let table = this.#traces.get(part)
    if (table === undefined) {
      const schema = file.format?.tables.traces
      const chunks = part.tables.traces
      table = schema === undefined || chunks === undefined ? null : new Table(schema, chunks)
      this.#traces.set(part, table)
    }
    return table
  }

  /** Where an event stands in its log, for readers that know no runs yet. */
  placeOf(event: LogEvent): Place {
    return this.#places.get(event) ?? { stretch: 0, row: 0 }
  }

  /** Number of the run that a record of a log belongs to. */
  runAt(log: ServerLog, place: Place): number {
    const starts = this.#runStarts[log.number] ?? []
    const [first] = starts
    const begin: Place = { stretch: 0, row: log.stretches[0]?.firstRow ?? 0 }
    // a log that begins with a start has no run before it
    const before = first !== undefined && !isBefore(begin, first) ? -1 : 0
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(place, starts[middle]!)) high = middle
      else low = middle + 1
    }
    return before + low
  }

  #endOf(stretch: Stretch, row: number): number {
    return endOfEntry(stretch, row, this.#nextStart)
  }

  /** Evidence of a row of `entries`. */
  entryAt(stretch: Stretch, row: number): { file: string; start: number; end: number; line: number; time: number } {
    return {
      file: stretch.file.id,
      start: Number(stretch.entries.get('start', row)),
      end: this.#endOf(stretch, row),
      line: lineInFile(stretch.part, Number(stretch.entries.get('line', row))),
      time: timeAt(stretch, row),
    }
  }
}

function inTimeOrder(a: LogEvent, b: LogEvent): number {
  if (a.time !== b.time && !(Number.isNaN(a.time) && Number.isNaN(b.time)))
    return Number.isNaN(a.time) ? -1 : Number.isNaN(b.time) ? 1 : a.time - b.time
  return a.log - b.log || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start)
}

function pieceOf(pieces: readonly Piece[], row: number): Piece | null {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (pieces[middle]!.stretch.firstRow <= row) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]
  return piece !== undefined && row >= piece.stretch.firstRow && row < piece.stretch.endRow ? piece : null
}

/** The time of a record in UTC where the zone is known; that of the nearest one before, else after, where it prints none. */
function timeAt(stretch: Stretch, row: number): number {
  const at = (one: number): number => Number(stretch.entries.get('time', one))
  for (let one = row; one >= stretch.firstRow; one--) if (!Number.isNaN(at(one))) return shifted(stretch, at(one))
  for (let one = row + 1; one < stretch.endRow; one++) if (!Number.isNaN(at(one))) return shifted(stretch, at(one))
  return Number.NaN
}

function shifted({ zone }: Stretch, written: number): number {
  return written - zone.offsetAt(written)
}

/** Where the first record of the part that follows begins: a record may run over the end of its part. */
function nextStarts(logs: readonly ServerLog[]): Map<Part, number> {
  const starts = new Map<Part, number>()
  for (const file of new Set(logs.flatMap((log) => log.stretches.map((stretch) => stretch.file)))) {
    for (const [i, part] of file.parts.entries()) {
      const next = file.parts[i + 1]
      const first = next?.tables.entries?.[0]
      if (next === undefined || next.range.start !== part.range.end || first === undefined) continue
      starts.set(part, (first.columns.start as Float64Array)[0]!)
    }
  }
  return starts
}

function endOfEntry(stretch: Stretch, row: number, nextStart: ReadonlyMap<Part, number>): number {
  if (row + 1 < stretch.entries.length) return Number(stretch.entries.get('start', row + 1))
  return nextStart.get(stretch.part) ?? stretch.part.range.end
}

function exceptionOf(table: Table<Schema> | null, row: number): LoggedException | null {
  if (table === null) return null
  let low = 0
  let high = table.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const entry = Number(table.get('entry', middle))
    if (entry === row) {
      const trace = table.row(middle)
      return {
        code: String(trace.code),
        name: String(trace.exception),
        message: String(trace.message),
        frame: String(trace.frame ?? ''),
      }
    }
    if (entry < row) low = middle + 1
    else high = middle - 1
  }
  return null
}
