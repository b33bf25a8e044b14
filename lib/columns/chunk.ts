import { type NarrowColumn, numberAt, widened } from './narrow-column.ts'

/**
 * Tables of typed arrays. A row is a number. A table is a list of chunks of at most 65,536 rows, each with one typed
 * array a column: a chunk is transferred between threads without copying, and nothing is ever doubled.
 *
 * `u64` is a pair of Uint32Arrays (zxids, session ids, producer ids: no double holds them). `text` is codes into the
 * chunk's own list of distinct strings. `narrow` is an `f64` that a full chunk keeps in fewer bytes where it can: for what there is
 * by the million. `NaN` in either means the file does not say.
 */
export type ColumnType = 'u8' | 'u16' | 'u32' | 'i32' | 'f64' | 'narrow' | 'u64' | 'text'
export type Schema = Readonly<Record<string, ColumnType>>

export type ValueOf<T extends ColumnType> = T extends 'u64' ? bigint : T extends 'text' ? string : number
export type RowOf<S extends Schema> = { -readonly [K in keyof S]: ValueOf<S[K]> }

interface Columns {
  u8: Uint8Array
  u16: Uint16Array
  u32: Uint32Array
  i32: Int32Array
  f64: Float64Array
  narrow: NarrowColumn
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

export type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

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
    case 'narrow':
      return numberAt(column as NarrowColumn, at) as ValueOf<S[K]>
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
    else if ('above' in column) buffers.push(...(column.above === null ? [] : [column.above.buffer as ArrayBuffer]))
    else buffers.push(column.high.buffer as ArrayBuffer, column.low.buffer as ArrayBuffer)
  }
  return buffers
}

/** Columns as they are written and walked through: `narrow` ones are arrays of doubles. */
export type WideColumns<S extends Schema> = {
  readonly [K in keyof S]: ColumnOf<S[K] extends 'narrow' ? 'f64' : S[K]>
}

/** For a loop over the rows of a chunk; it holds no longer than the loop, or what was narrow takes memory again. */
export function wideColumns<S extends Schema>(chunk: Chunk<S>, schema: S): WideColumns<S> {
  const wide: Record<string, unknown> = {}
  for (const [name, column] of Object.entries(chunk.columns))
    wide[name] = schema[name] === 'narrow' ? widened(column as NarrowColumn, chunk.length) : column
  return wide as WideColumns<S>
}

/** The numbers of a column, `f64` or `narrow`; null of any other. */
export function numbersOf(chunk: Chunk, schema: Schema, name: string): Float64Array | null {
  const column = chunk.columns[name]
  if (schema[name] === 'f64') return column as Float64Array
  return schema[name] === 'narrow' ? widened(column as NarrowColumn, chunk.length) : null
}
