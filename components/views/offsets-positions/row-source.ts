import type { SegmentEntry } from '@/lib/analysis/document'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { TablePage, TableRef } from '@/lib/engine/queries'
import type { FileRow } from '@/lib/engine/snapshot'

/** Rows of one segment: a whole table of its file, or the part of one that a dump of it printed. */
export interface RowSource {
  readonly ref: TableRef
  readonly first: number
  readonly count: number
  /** Printed by kafka-dump-log: what it says of bytes is its word. */
  readonly dumped: boolean
}

export type Rows = 'batches' | 'entries' | 'timeEntries'
export type TableRow = TablePage['rows'][number]
type Ask = Pick<EngineClient, 'rows'>

const KIND: Readonly<Record<Rows, string>> = {
  batches: 'kafka/segment',
  entries: 'kafka/offset-index',
  timeEntries: 'kafka/time-index',
}
const FILE: Readonly<Record<Rows, 'log' | 'index' | 'timeindex'>> = {
  batches: 'log',
  entries: 'index',
  timeEntries: 'timeindex',
}
const MOST_DUMPS = 1_000

/** Where the rows of a segment are; null where it has no such file. */
export async function rowSource(
  engine: Ask,
  files: readonly FileRow[],
  segment: SegmentEntry,
  rows: Rows,
): Promise<RowSource | null> {
  const id = segment.files[FILE[rows]]
  const file = files.find((each) => each.id === id)
  if (file === undefined) return null
  if (file.kind !== 'kafka/dump-text') {
    const ref = { file: file.id, table: rows === 'batches' ? 'batches' : 'entries' }
    return { ref, first: 0, count: (await engine.rows(ref, 0, 0)).total, dumped: false }
  }
  const dumps = await engine.rows({ file: file.id, table: 'dumps' }, 0, MOST_DUMPS)
  const fits = (row: TableRow, base: number) => row.kind === KIND[rows] && Object.is(row.baseOffset, base)
  const named = dumps.rows.findIndex((row) => fits(row, segment.baseOffset))
  const dump = named >= 0 ? named : dumps.rows.findIndex((row) => fits(row, Number.NaN))
  if (dump < 0) return null
  const ref = { file: file.id, table: rows }
  const all = { ref, first: 0, count: (await engine.rows(ref, 0, 0)).total, dumped: true }
  const first = await firstRowFrom(engine, all, 'dump', dump)
  return { ...all, first, count: (await firstRowFrom(engine, all, 'dump', dump + 1)) - first }
}

/** The first row whose value is not below: the column must rise. A step asks for one row, so few rows are asked for. */
export async function firstRowFrom(engine: Ask, source: RowSource, column: string, value: number): Promise<number> {
  let low = 0
  let high = source.count
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const row = (await engine.rows(source.ref, source.first + middle, 1)).rows[0]
    if (row === undefined) return low
    if (Number(row[column]) < value) low = middle + 1
    else high = middle
  }
  return low
}
