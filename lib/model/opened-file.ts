import type { ByteSource } from '../bytes/source.ts'
import type { Schema } from '../columns/chunk.ts'
import { Table } from '../columns/table.ts'
import type { Diagnostic } from '../formats/diagnostic.ts'
import type { Format, Part, Range } from '../formats/format.ts'
import type { Evidence, FileId } from '../words/evidence.ts'

/** A file that was opened: what it is and what of it was decoded so far. The engine writes it, the model reads it. */
export interface OpenedFile {
  readonly id: FileId
  readonly fingerprint: string
  /** As dropped, with `/`; `ARCHIVE!/MEMBER` or `PASTE#L51-L146` inside a container. */
  readonly path: string
  readonly source: ByteSource
  /** What of the source belongs to this file; one range that is everything, unless it was pasted. */
  readonly ranges: readonly Range[]
  /** Bytes in the ranges. */
  readonly size: number
  /** Null: no format knows it, then `tried` names the ones that were asked, best guess first. */
  readonly format: Format | null
  readonly tried: readonly string[]
  /** A container's kind is `archive`; a stranger has a name ("Java heap dump"). */
  readonly kind: string | null
  readonly stranger: string | null
  readonly sha256: string | null
  /** In byte order; they do not overlap. */
  readonly parts: readonly Part[]
  /** Every byte of the ranges is in a part. */
  readonly complete: boolean
  /** Of recognising, unpacking and reading, apart from those of the parts. */
  readonly diagnostics: readonly Diagnostic[]
}

/** A table of one part of a file. */
export interface PartTable<S extends Schema> {
  readonly part: Part
  readonly table: Table<S>
}

/** The rows of one table of a file, part by part in byte order. Row numbers in a pattern's table are of the same part's `entries`. */
export function partTables<S extends Schema>(file: OpenedFile, name: string, schema: S): PartTable<S>[] {
  return file.parts.map((part) => ({ part, table: new Table(schema, (part.tables[name] ?? []) as never) }))
}

/** The line of the file for a line of a part (1 is the one that the part begins on); 0 while the lines before it are not counted. */
export function lineInFile(part: Part, line: number): number {
  return part.range.line > 0 && line > 0 ? part.range.line + line - 1 : 0
}

export function evidenceOf(file: OpenedFile, part: Part, row: { start: number; end: number; line: number }): Evidence {
  return { file: file.id, start: row.start, end: row.end, line: lineInFile(part, row.line) }
}
