import { type Chunk, type RowOf, rowAt, type Schema, type ValueOf, valueAt } from './chunk.ts'

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
