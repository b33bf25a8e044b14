import type { Schema } from '../columns/chunk.ts'
import type { Table } from '../columns/table.ts'
import type { Part } from '../formats/format.ts'
import type { FileId } from '../words/evidence.ts'
import type { OpenedFile } from './opened-file.ts'
import type { Zone } from './zone.ts'

/** What one server process (and those that replaced it) wrote: a file, a chain of rotated files, or a server's share of a merged file. */
export interface ServerLog {
  readonly number: number
  readonly sid: number | null
  readonly ensemble: string | null
  readonly files: readonly FileId[]
  /** Files that only repeat records of this log. */
  readonly copies: readonly FileId[]
  /** In time order of the files, then file order. */
  readonly stretches: readonly Stretch[]
  /** Of its first and last record with a time; NaN where it has none. */
  readonly from: number
  readonly to: number
  /** It holds records of level INFO: in one without, no line is no news. */
  readonly hasInfo: boolean
}

/** Consecutive rows of one part's `entries`. */
export interface Stretch {
  readonly file: OpenedFile
  readonly part: Part
  readonly entries: Table<Schema>
  readonly zone: Zone
  /** Half-open. */
  readonly firstRow: number
  readonly endRow: number
}
