import type { Series, SeriesId, SeriesPoint, TablePage, TableRef, TimeRange } from '../engine/queries.ts'
import type { BundledTable, DrawnSeries } from './bundle.ts'

/** Rows of a table as far as the bundle has them without a gap; `total` counts those of the file. */
export function bundledPage(
  tables: readonly BundledTable[],
  { file, table }: TableRef,
  from: number,
  count: number,
  every: number,
): TablePage {
  const found = tables.find(({ ref }) => ref.file === file && ref.table === table)
  const rows: TablePage['rows'][number][] = []
  for (let i = 0; found && i < count; i++) {
    const row = rowAt(found, from + i * every)
    if (row === undefined) break
    rows.push(row)
  }
  return { total: found?.total ?? 0, from, rows }
}

function rowAt({ stretches }: BundledTable, row: number) {
  const stretch = stretches.find(({ from, rows }) => row >= from && row < from + rows.length)
  return stretch?.rows[row - stretch.from]
}

/** A series as it was drawn; of another range, the points of it that were drawn in any. */
export function bundledSeries(drawn: readonly DrawnSeries[], id: SeriesId, { from, to }: TimeRange): Series {
  const ofId = drawn.filter((each) => each.id === id)
  const exact = ofId.find(({ range }) => range.from === from && range.to === to)
  if (exact !== undefined) return exact.series
  const points = new Map<string, SeriesPoint>()
  for (const { series } of ofId)
    for (const point of series.points)
      if (point.time >= from && point.time < to) points.set(`${point.time} ${point.evidence} ${point.value}`, point)
  const inOrder = [...points.values()].sort((a, b) => a.time - b.time)
  return { id, points: inOrder, total: inOrder.length }
}
