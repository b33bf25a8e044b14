import { TextColumn } from './text-column.ts'

/**
 * Tables of typed arrays. A row is a number. A table is a list of chunks of at most 65,536 rows, each with one typed
 * array a column: a chunk is transferred between threads without copying, and nothing is ever doubled.
 *
 * `u64` is a pair of Uint32Arrays (zxids, session ids, producer ids: no double holds them). `text` is codes into the
 * chunk's own list of distinct strings. `NaN` in an `f64` means the file does not say.
 */
export type ColumnType = 'u8' | 'u16' | 'u32' | 'i32' | 'f64' | 'u64' | 'text'
export type Schema = Readonly<Record<string, ColumnType>>

type ValueOf<T extends ColumnType> = T extends 'u64' ? bigint : T extends 'text' ? string : number
export type RowOf<S extends Schema> = { -readonly [K in keyof S]: ValueOf<S[K]> }

interface Columns {
  u8: Uint8Array
  u16: Uint16Array
  u32: Uint32Array
  i32: Int32Array
  f64: Float64Array
  u64: { readonly high: Uint32Array; readonly low: Uint32Array }
  text: { readonly codes: Uint16Array; readonly strings: readonly string[] }
}
export type ColumnOf<T extends ColumnType> = Columns[T]

/** At most this many rows in a chunk, so that a 16-bit code reaches every distinct string of one. */
export const CHUNK_ROWS = 65_536

export interface Chunk<S extends Schema = Schema> {
  readonly length: number
  readonly columns: { readonly [K in keyof S]: ColumnOf<S[K]> }
}

/** Collects rows in file order. */
export class TableBuilder<S extends Schema> {
  readonly schema: S
  readonly #chunks: Chunk<S>[] = []
  readonly #names: (keyof S & string)[]
  #open: OpenChunk | null = null
  #length = 0

  constructor(schema: S) {
    this.schema = schema
    this.#names = Object.keys(schema)
  }

  get length(): number {
    return this.#length
  }

  add(row: RowOf<S>): void {
    if (this.#open === null || this.#open.length === CHUNK_ROWS) this.#begin()
    const open = this.#open!
    if (open.length === open.capacity) open.grow()
    for (const name of this.#names) open.put(name, row[name] as never)
    open.length += 1
    this.#length += 1
  }

  /**
   * Counts one row more and gives its number in `columns`, which the caller fills in: no object a row, for loops that make
   * millions. `columns` is another object after a call that made room, and holds what was there before until it is written.
   */
  next(): number {
    if (this.#open === null || this.#open.length === CHUNK_ROWS) this.#begin()
    const open = this.#open!
    if (open.length === open.capacity) open.grow()
    this.#length += 1
    open.length += 1
    return open.length - 1
  }

  /** Of the row that `next` has begun. */
  get columns(): Chunk<S>['columns'] {
    return this.#open!.columns as Chunk<S>['columns']
  }

  /** The code to write to a `text` column for a string. */
  codeOf(column: keyof S & string, text: string): number {
    return this.#open!.text(column).codeOf(text)
  }

  /** Ends the table and gives its chunks away, each cut to its rows. */
  finish(): Chunk<S>[] {
    this.#close()
    return this.#chunks
  }

  #begin(): void {
    this.#close()
    this.#open = new OpenChunk(this.schema)
  }

  #close(): void {
    if (this.#open !== null && this.#open.length > 0) this.#chunks.push(this.#open.seal() as Chunk<S>)
    this.#open = null
  }
}

const FIRST_CAPACITY = 256

/** A chunk that still grows. */
class OpenChunk {
  length = 0
  capacity = FIRST_CAPACITY
  columns: Record<string, TypedArray | U64 | TextColumn> = {}
  readonly #schema: Schema

  constructor(schema: Schema) {
    this.#schema = schema
    for (const [name, type] of Object.entries(schema)) this.columns[name] = allocate(type, this.capacity)
  }

  put(name: string, value: number | bigint | string): void {
    const column = this.columns[name]!
    if (typeof value === 'number') (column as TypedArray)[this.length] = value
    else if (typeof value === 'bigint') {
      const pair = column as U64
      pair.low[this.length] = Number(BigInt.asUintN(32, value))
      pair.high[this.length] = Number(BigInt.asUintN(32, value >> 32n))
    } else {
      const text = column as TextColumn
      text.codes[this.length] = text.codeOf(value)
    }
  }

  text(name: string): TextColumn {
    return this.columns[name] as TextColumn
  }

  grow(): void {
    this.capacity = Math.min(this.capacity * 4, CHUNK_ROWS)
    this.#resize(this.capacity)
  }

  seal(): Chunk {
    if (this.capacity !== this.length) this.#resize(this.length)
    const columns: Record<string, unknown> = {}
    for (const [name, column] of Object.entries(this.columns)) {
      columns[name] = column instanceof TextColumn ? { codes: column.codes, strings: column.strings() } : column
    }
    return { length: this.length, columns } as unknown as Chunk
  }

  /** Into a new object, so that a caller who keeps the arrays of the old one sees that they are old. */
  #resize(capacity: number): void {
    const columns: typeof this.columns = {}
    for (const [name, type] of Object.entries(this.#schema)) {
      const old = this.columns[name]!
      if (type === 'text') {
        ;(old as TextColumn).codes = resized((old as TextColumn).codes, capacity)
        columns[name] = old
      } else if (type === 'u64') {
        const pair = old as U64
        columns[name] = { high: resized(pair.high, capacity), low: resized(pair.low, capacity) }
      } else columns[name] = resized(old as TypedArray, capacity)
    }
    this.columns = columns
  }
}

type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array
interface U64 {
  high: Uint32Array
  low: Uint32Array
}

function allocate(type: ColumnType, capacity: number): TypedArray | U64 | TextColumn {
  switch (type) {
    case 'u8':
      return new Uint8Array(capacity)
    case 'u16':
      return new Uint16Array(capacity)
    case 'u32':
      return new Uint32Array(capacity)
    case 'i32':
      return new Int32Array(capacity)
    case 'f64':
      return new Float64Array(capacity)
    case 'u64':
      return { high: new Uint32Array(capacity), low: new Uint32Array(capacity) }
    case 'text':
      return new TextColumn(capacity)
  }
}

function resized<A extends TypedArray>(array: A, capacity: number): A {
  if (capacity <= array.length) return array.slice(0, capacity) as A
  const larger = new (array.constructor as new (length: number) => A)(capacity)
  larger.set(array as never)
  return larger
}

/** Rows of several chunks under one numbering. */
export class Table<S extends Schema> {
  readonly schema: S
  readonly chunks: readonly Chunk<S>[]
  readonly length: number
  /** Row number of each chunk's first row. */
  readonly #starts: Float64Array

  constructor(schema: S, chunks: readonly Chunk<S>[]) {
    this.schema = schema
    this.chunks = chunks
    this.#starts = new Float64Array(chunks.length)
    let length = 0
    for (let i = 0; i < chunks.length; i++) {
      this.#starts[i] = length
      length += chunks[i]!.length
    }
    this.length = length
  }

  /** The chunk that holds a row, and the row's number in it. */
  locate(row: number): { chunk: Chunk<S>; at: number } {
    let low = 0
    let high = this.chunks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= row) low = middle
      else high = middle - 1
    }
    const chunk = this.chunks[low]
    if (chunk === undefined || row < 0 || row >= this.length) throw new RangeError(`row ${row} of ${this.length}`)
    return { chunk, at: row - this.#starts[low]! }
  }

  get<K extends keyof S & string>(column: K, row: number): ValueOf<S[K]> {
    const { chunk, at } = this.locate(row)
    return valueAt(chunk, this.schema, column, at)
  }

  /** A row as an object: where it is shown, never where it is stored. */
  row(row: number): RowOf<S> {
    const { chunk, at } = this.locate(row)
    return rowAt(chunk, this.schema, at)
  }

  *rows(): Generator<RowOf<S>> {
    for (const chunk of this.chunks) for (let at = 0; at < chunk.length; at++) yield rowAt(chunk, this.schema, at)
  }
}

export function rowAt<S extends Schema>(chunk: Chunk<S>, schema: S, at: number): RowOf<S> {
  const row: Record<string, unknown> = {}
  for (const name of Object.keys(schema)) row[name] = valueAt(chunk, schema, name, at)
  return row as RowOf<S>
}

export function valueAt<S extends Schema, K extends keyof S & string>(
  chunk: Chunk<S>,
  schema: S,
  name: K,
  at: number,
): ValueOf<S[K]> {
  const column = chunk.columns[name] as unknown
  switch (schema[name]) {
    case 'u64': {
      const { high, low } = column as Columns['u64']
      return ((BigInt(high[at]!) << 32n) | BigInt(low[at]!)) as ValueOf<S[K]>
    }
    case 'text': {
      const { codes, strings } = column as Columns['text']
      return strings[codes[at]!]! as ValueOf<S[K]>
    }
    default:
      return (column as TypedArray)[at]! as ValueOf<S[K]>
  }
}

/** The buffers of a chunk, to hand it to another thread. */
export function buffersOf(chunk: Chunk): ArrayBuffer[] {
  const buffers: ArrayBuffer[] = []
  for (const column of Object.values(chunk.columns)) {
    if (ArrayBuffer.isView(column)) buffers.push(column.buffer as ArrayBuffer)
    else if ('codes' in column) buffers.push(column.codes.buffer as ArrayBuffer)
    else buffers.push(column.high.buffer as ArrayBuffer, column.low.buffer as ArrayBuffer)
  }
  return buffers
}
