import type { LineRow } from '../engine/queries.ts'
import type { CitedLine } from './cited-lines.ts'

/** Rows of an engine from its row `first` on, for a page of rows merged with cited lines. */
export interface EnginePage {
  readonly first: number
  readonly rows: readonly LineRow[]
}

/**
 * How many rows of the engine a page of merged rows can need: all cited lines may stand before it, or none.
 */
export function engineRowsFor(
  from: number,
  count: number,
  cited: number,
): { readonly from: number; readonly count: number } {
  const first = Math.max(0, from - cited)
  return { from: first, count: from + count - first }
}

/** The merged rows from row `from` on. Where times are equal, rows of the engine come first. */
export function mergedRows(
  { first, rows }: EnginePage,
  cited: readonly CitedLine[],
  from: number,
  count: number,
): readonly LineRow[] {
  let next = first === 0 ? 0 : citedBefore(cited, rows[0]?.time ?? null)
  let rank = first + next
  const merged: LineRow[] = []
  const add = (row: LineRow) => {
    if (rank >= from && merged.length < count) merged.push(row)
    rank += 1
  }
  for (const row of rows) {
    for (const before = citedBefore(cited, row.time); next < before; next++) add(cited[next]!.row)
    add(row)
  }
  // Rows of the engine may go on after these: cited lines are only known to follow where the page is not full without them.
  if (rows.length < from + count - first) for (; next < cited.length; next++) add(cited[next]!.row)
  return merged
}

/** Cited lines that stand before a row of the engine; a row without a time of its own moves none. */
export function citedBefore(cited: readonly CitedLine[], time: number | null): number {
  if (time === null) return 0
  const found = cited.findIndex((line) => line.time >= time)
  return found < 0 ? cited.length : found
}
