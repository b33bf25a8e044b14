/**
 * Rows of several sorted runs in one order, without ever writing that order down: a page of it is found by bisecting on the
 * key. Equal keys keep the order of the runs, and within a run the order of its rows.
 */
export interface SortedRun {
  readonly length: number
  /** Whole numbers that never fall. */
  keyAt(row: number): number
  /** Rows with a lower key. */
  rowsBelow(key: number): number
}

export interface MergedRow {
  readonly run: number
  readonly row: number
}

/** Rows of all runs with a lower key. */
export function rankOfKey(runs: readonly SortedRun[], key: number): number {
  let rank = 0
  for (const run of runs) rank += run.rowsBelow(key)
  return rank
}

/** Where a row of a run stands in the merged order. */
export function rankOfRow(runs: readonly SortedRun[], at: MergedRow): number {
  const key = runs[at.run]!.keyAt(at.row)
  let rank = at.row
  for (const [number, run] of runs.entries()) {
    if (number < at.run) rank += run.rowsBelow(key + 1)
    else if (number > at.run) rank += run.rowsBelow(key)
  }
  return rank
}

/** `count` rows of the merged order from place `from` on; fewer at its end. */
export function mergedPage(runs: readonly SortedRun[], from: number, count: number): MergedRow[] {
  const next = startOfPage(runs, from)
  const keys = next.map((row, number) => (row < runs[number]!.length ? runs[number]!.keyAt(row) : Infinity))
  const page: MergedRow[] = []
  while (page.length < count) {
    let lowest = -1
    for (let number = 0; number < keys.length; number++)
      if (keys[number]! < Infinity && (lowest < 0 || keys[number]! < keys[lowest]!)) lowest = number
    if (lowest < 0) break
    const run = runs[lowest]!
    page.push({ run: lowest, row: next[lowest]! })
    next[lowest]! += 1
    keys[lowest] = next[lowest]! < run.length ? run.keyAt(next[lowest]!) : Infinity
  }
  return page
}

/** The next row of each run when `from` rows of the merged order are behind. */
function startOfPage(runs: readonly SortedRun[], from: number): number[] {
  const filled = runs.filter((run) => run.length > 0)
  if (filled.length === 0) return runs.map(() => 0)
  let low = Math.min(...filled.map((run) => run.keyAt(0)))
  let high = Math.max(...filled.map((run) => run.keyAt(run.length - 1))) + 1
  if (from >= rankOfKey(runs, high)) return runs.map((run) => run.length)
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2)
    if (rankOfKey(runs, middle) <= from) low = middle
    else high = middle
  }
  const next = runs.map((run) => run.rowsBelow(low))
  let behind = from - next.reduce((sum, row) => sum + row, 0)
  for (const [number, run] of runs.entries()) {
    const equal = run.rowsBelow(low + 1) - next[number]!
    const passed = Math.min(behind, equal)
    next[number]! += passed
    behind -= passed
    if (behind === 0) break
  }
  return next
}
