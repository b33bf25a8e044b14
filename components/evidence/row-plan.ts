/**
 * Rows of the engine and rows on screen differ where something stands between the lines: a gap, the frames of an unfolded
 * trace, the selected line that a filter leaves out. Each such block follows `before` engine rows.
 */
export interface Insertion<T> {
  /** Engine rows above the block. */
  readonly before: number
  readonly rows: readonly T[]
}

type PlannedRow<T> = { readonly kind: 'row'; readonly row: number } | { readonly kind: 'inserted'; readonly item: T }

export interface RowPlan<T> {
  readonly total: number
  at(shown: number): PlannedRow<T>
  /** Where an engine row stands on screen. */
  shownRow(row: number): number
  /** The engine rows among the rows on screen, half-open. */
  engineRows(first: number, end: number): { first: number; end: number }
}

/** Blocks are few (gaps, unfolded traces): they are walked, not searched. */
export function planRows<T>(total: number, insertions: readonly Insertion<T>[]): RowPlan<T> {
  const blocks = insertions.filter((block) => block.rows.length > 0).toSorted((a, b) => a.before - b.before)
  const inserted = blocks.reduce((sum, block) => sum + block.rows.length, 0)

  /** Engine rows above the row on screen, and the inserted row it is, if it is one. */
  function locate(shown: number): { row: number; item: { value: T } | null } {
    let above = 0
    for (const block of blocks) {
      const start = Math.min(block.before, total) + above
      if (shown < start) break
      const within = shown - start
      if (within < block.rows.length) return { row: shown - above - within, item: { value: block.rows[within]! } }
      above += block.rows.length
    }
    return { row: shown - above, item: null }
  }

  return {
    total: total + inserted,
    at(shown) {
      const { row, item } = locate(shown)
      return item === null ? { kind: 'row', row } : { kind: 'inserted', item: item.value }
    },
    shownRow(row) {
      let above = 0
      for (const block of blocks) if (Math.min(block.before, total) <= row) above += block.rows.length
      return row + above
    },
    engineRows: (first, end) => ({ first: locate(first).row, end: Math.min(total, locate(end).row) }),
  }
}
