import type { FileEntry } from '../analysis/document.ts'
import { upperBound } from '../columns/search.ts'
import type { Part } from '../formats/format.ts'
import type { SidOf } from './line-conditions.ts'

/** Whose lines a file has, from the analysis; row by row where the file is a mixture of several servers' lines. */
export function sidsFrom(files: ReadonlyMap<string, FileEntry>): SidOf {
  return (run, row) => files.get(run.file.id)?.sid ?? sidOfRow(run.part, run.chunkRow + row)
}

/** Of the last record up to this one that says it. */
function sidOfRow(part: Part, row: number): number | null {
  for (const chunk of [...(part.tables.identities ?? [])].reverse()) {
    const at = upperBound(chunk.columns.entry as Uint32Array, row) - 1
    if (at >= 0) return (chunk.columns.sid as Int32Array)[at]!
  }
  return null
}
