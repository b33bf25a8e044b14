import {
  CHUNK_ROWS,
  type Chunk,
  type ColumnType,
  type RowOf,
  type Schema,
  type TypedArray,
  type WideColumns,
} from './chunk.ts'
import { narrowed } from './narrow-column.ts'
import { TextColumn } from './text-column.ts'

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
  get columns(): WideColumns<S> {
    return this.#open!.columns as unknown as WideColumns<S>
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
      if (column instanceof TextColumn) columns[name] = { codes: column.codes, strings: column.strings() }
      else columns[name] = this.#schema[name] === 'narrow' ? narrowed(column as Float64Array) : column
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
    case 'narrow':
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
