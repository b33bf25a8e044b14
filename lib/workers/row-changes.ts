/** How a list differs from the one that was told last: thousands of files are not told anew because one was read a little further. */
export interface RowChanges<T> {
  readonly length: number
  /** In order, each with its place. */
  readonly changed: readonly (readonly [place: number, row: T])[]
}

/** Rows that are other objects than before. */
export function changesOf<T>(before: readonly T[], now: readonly T[]): RowChanges<T> {
  const changed: [number, T][] = []
  for (const [place, row] of now.entries()) if (row !== before[place]) changed.push([place, row])
  return { length: now.length, changed }
}

/** The list as it is now; the same array where nothing changed. */
export function changedRows<T>(before: readonly T[], { length, changed }: RowChanges<T>): readonly T[] {
  if (length === before.length && changed.length === 0) return before
  const rows = before.slice(0, length)
  for (const [place, row] of changed) rows[place] = row
  return rows
}
