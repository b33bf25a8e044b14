import type { ByteSource } from '../bytes/source.ts'
import type { Chunk, Schema } from '../columns/chunk.ts'
import { TableBuilder } from '../columns/table-builder.ts'
import type { Diagnostic } from './diagnostic.ts'

export type Tables = Readonly<Record<string, Schema>>

/** A byte range of a source, half-open, and the line its first byte is on: 0 where the lines before it are not counted. */
export interface Range {
  readonly start: number
  readonly end: number
  readonly line: number
}

/** What a decoder writes to. */
export interface Output<T extends Tables = Tables> {
  readonly tables: { readonly [K in keyof T]: TableBuilder<T[K]> }
  report(diagnostic: Diagnostic): void
  /** Newlines met in the range, so that the lines of the next part have numbers. A binary format never calls it. */
  countLines(count: number): void
  /** Bytes read up to this place of the source; also where cancelling takes effect: it throws when the reading was stopped. */
  progress(place: number): void
}

export interface Format<T extends Tables = Tables> {
  /** The `kind` of the contract, section 3. */
  readonly id: string
  /** What a person calls it. */
  readonly title: string
  readonly tables: T
  /** Lines, so that evidence has line numbers. */
  readonly text: boolean
  /**
   * How sure these first bytes (up to 64 KiB) are of this format, 0 to 1. Content decides; the name only helps:
   * 0.9 and over for a signature, 0.5 for "fits, and the name says so", below 0.3 the file stays unrecognised.
   */
  recognize(head: Uint8Array, name: string): number
  /**
   * Decodes every row that begins in the range; it may read on to finish the last one. With `range.start > 0` it finds
   * the first row that begins there by itself. Whatever the bytes are, it reports and goes on; it throws only when the
   * source cannot be read or the reading was stopped.
   */
  decode(source: ByteSource, range: Range, output: Output<T>): Promise<void>
  /** Whether ranges of one file may be decoded apart from each other and in any order. */
  readonly divisible: boolean
}

/** Only helps inference. */
export function defineFormat<const T extends Tables>(format: Format<T>): Format<T> {
  return format
}

/**
 * The rows of one range of a file. A `line` column counts from 1 at the line that the range begins on; `range.line` says
 * which line of the file that is, 0 while the lines before it are not counted.
 */
export interface Part {
  readonly range: Range
  /** Newlines in the range; 0 for a binary file. */
  readonly lines: number
  readonly tables: Readonly<Record<string, readonly Chunk[]>>
  readonly diagnostics: readonly Diagnostic[]
}

/** At most this many diagnostics a part are kept one by one; the rest are counted in a last one. */
const DIAGNOSTIC_LIMIT = 1_000

/** Runs a format over a range and collects what it writes. */
export async function decodeRange(
  format: Format,
  source: ByteSource,
  range: Range,
  onProgress: (place: number) => void = () => {},
): Promise<Part> {
  const builders = Object.fromEntries(
    Object.entries(format.tables).map(([name, schema]) => [name, new TableBuilder(schema)]),
  )
  const diagnostics: Diagnostic[] = []
  let more = 0
  let lines = 0
  await format.decode(source, range, {
    tables: builders,
    report: (diagnostic) => {
      if (diagnostics.length < DIAGNOSTIC_LIMIT) diagnostics.push(diagnostic)
      else more += 1
    },
    countLines: (count) => {
      lines += count
    },
    progress: onProgress,
  })
  if (more > 0) {
    const message = `${more} more problems of this part are not listed one by one.`
    diagnostics.push({
      code: 'file/more-problems',
      severity: 'warning',
      message,
      start: range.start,
      end: range.end,
      line: 0,
    })
  }
  const tables = Object.fromEntries(Object.entries(builders).map(([name, builder]) => [name, builder.finish()]))
  return { range, lines, tables, diagnostics }
}
