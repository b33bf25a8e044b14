/**
 * Checks one file of a format in every way at once, so that a format's own test is a few lines: tiny blocks, ranges, cuts at
 * every byte, flipped bytes, places of rows (style guide, section 8). Throws with the place where a promise is broken.
 */
import { type ByteSource, memorySource } from '../bytes/source.ts'
import type { Schema } from '../columns/chunk.ts'
import { Table } from '../columns/table.ts'
import type { Diagnostic } from './diagnostic.ts'
import { decodeRange, type Format, type Part, type Tables } from './format.ts'

export type DecodedRows = Record<string, Record<string, unknown>[]>

export interface Decoded {
  readonly rows: DecodedRows
  readonly diagnostics: readonly Diagnostic[]
}

/** Decodes bytes as one file. */
export async function decodeBytes(
  format: Format,
  bytes: Uint8Array,
  name: string,
  blockSize?: number,
): Promise<Decoded> {
  return decodeRanges(format, sourceOf(bytes, name, blockSize), [0, bytes.length])
}

/**
 * Everything that must hold for any file of any format. `limit` bounds how many cuts and flips are tried. The tables named
 * in `restated` say their state anew in each part, so they are not compared where ranges are.
 */
export async function checkFormat(
  format: Format,
  bytes: Uint8Array,
  name: string,
  limit = 400,
  restated: readonly string[] = [],
): Promise<Decoded> {
  const whole = await decodeBytes(format, bytes, name)
  checkPlaces(whole, bytes.length)
  for (const blockSize of bytes.length < 20_000 ? [1, 7, 4096] : [4096]) {
    same(whole.rows, (await decodeBytes(format, bytes, name, blockSize)).rows, `blocks of ${blockSize} bytes`)
  }
  if (format.divisible) await checkRanges(format, bytes, name, whole, restated)
  await checkCuts(format, bytes, name, limit)
  await checkFlips(format, bytes, name, limit)
  return whole
}

async function checkRanges(
  format: Format,
  bytes: Uint8Array,
  name: string,
  whole: Decoded,
  restated: readonly string[],
): Promise<void> {
  const compared = Object.fromEntries(Object.entries(whole.rows).filter(([table]) => !restated.includes(table)))
  for (const pieces of [2, 3, 7]) {
    const borders = Array.from({ length: pieces + 1 }, (_, i) => Math.floor((bytes.length * i) / pieces))
    same(compared, (await decodeRanges(format, sourceOf(bytes, name), borders)).rows, `${pieces} ranges`)
  }
}

/** A file that ends early: nothing throws, and every row but the last few of each table is still there. */
async function checkCuts(format: Format, bytes: Uint8Array, name: string, limit: number): Promise<void> {
  const reach = Math.min(bytes.length, 4096)
  const step = Math.max(1, Math.ceil(reach / limit))
  for (let end = 0; end < reach; end += step) {
    const kept = bytes.subarray(0, end)
    const cut = await guarded(`cut at ${end}`, () => {
      checkScore(format.recognize(kept, name))
      return decodeBytes(format, kept, name)
    })
    checkPlaces(cut, end)
  }
}

/** Damage: nothing throws, nothing hangs, places stay inside the file. */
async function checkFlips(format: Format, bytes: Uint8Array, name: string, limit: number): Promise<void> {
  const reach = Math.min(bytes.length, 16_384)
  const step = Math.max(1, Math.ceil(reach / limit))
  const broken = bytes.slice(0, reach)
  for (let at = 0; at < reach; at += step) {
    const kept = broken[at]!
    for (const value of [kept ^ 0xff, 0, 0x80]) {
      broken[at] = value
      const decoded = await guarded(`byte ${at} = ${value}`, () => {
        checkScore(format.recognize(broken, name))
        return decodeBytes(format, broken, name)
      })
      checkPlaces(decoded, reach)
    }
    broken[at] = kept
  }
}

async function decodeRanges(format: Format, source: ByteSource, borders: readonly number[]): Promise<Decoded> {
  const parts: Part[] = []
  let line = 1
  for (let i = 0; i + 1 < borders.length; i++) {
    const part = await decodeRange(format, source, { start: borders[i]!, end: borders[i + 1]!, line })
    parts.push(part)
    line += part.lines
  }
  return { rows: rowsOf(format.tables, parts), diagnostics: parts.flatMap((part) => part.diagnostics) }
}

/** Rows of all parts with lines and row numbers of the whole file, so that ranges compare equal to one pass. */
function rowsOf(tables: Tables, parts: readonly Part[]): DecodedRows {
  const rows: DecodedRows = {}
  for (const [name, schema] of Object.entries(tables)) {
    rows[name] = []
    const before: Record<string, number> = {}
    for (const part of parts) {
      for (const row of new Table(schema as Schema, (part.tables[name] ?? []) as never).rows()) {
        const whole: Record<string, unknown> = { ...row }
        if (typeof whole.line === 'number' && whole.line > 0) whole.line += part.range.line - 1
        for (const [column, of] of Object.entries(ROW_NUMBERS)) {
          if (typeof whole[column] === 'number' && of in tables) whole[column] += before[of] ?? 0
        }
        rows[name].push(whole)
      }
      for (const of of Object.values(ROW_NUMBERS)) before[of] = (before[of] ?? 0) + lengthOf(part, of)
    }
  }
  return rows
}

/** Columns that hold a row number of another table of the same part. */
const ROW_NUMBERS: Readonly<Record<string, string>> = { entry: 'entries', batch: 'batches' }

function lengthOf(part: Part, table: string): number {
  return (part.tables[table] ?? []).reduce((sum, chunk) => sum + chunk.length, 0)
}

function checkPlaces({ rows, diagnostics }: Decoded, size: number): void {
  for (const [table, list] of Object.entries(rows)) {
    for (const row of list) {
      const { start, end } = row as { start?: number; end?: number }
      if (start !== undefined && !(start >= 0 && start <= size))
        throw new Error(`${table}: row starts at ${start} of ${size}`)
      if (end !== undefined && !(end >= (start ?? 0) && end <= size))
        throw new Error(`${table}: row ends at ${end} of ${size}`)
    }
  }
  for (const { code, start, end } of diagnostics) {
    if (!(start >= 0 && start <= end && end <= size)) throw new Error(`${code} is about ${start}-${end} of ${size}`)
  }
}

function checkScore(score: number): void {
  if (!(score >= 0 && score <= 1)) throw new Error(`recognising gives ${score}`)
}

async function guarded<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new Error(`${what}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}

function same(a: DecodedRows, b: DecodedRows, what: string): void {
  for (const table of Object.keys(a)) {
    const [left, right] = [a[table]!, b[table]!]
    if (left.length !== right.length) throw new Error(`${what}: ${table} has ${right.length} rows, not ${left.length}`)
    for (let i = 0; i < left.length; i++) {
      const [x, y] = [print(left[i]), print(right[i])]
      if (x !== y) throw new Error(`${what}: ${table} row ${i} is ${y}, not ${x}`)
    }
  }
}

function print(row: unknown): string {
  return JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? value.toString() : value))
}

function sourceOf(bytes: Uint8Array, name: string, blockSize?: number): ByteSource {
  const source = memorySource(bytes, name)
  return blockSize === undefined ? source : { ...source, blockSize }
}
