import { expect, test } from 'vitest'
import { tracksOf, widthOf } from './column-tracks'
import { batchColumns, entryColumns, timeColumns } from './columns'

/** Six digits, in px. */
const LEAST = 44

test.each([
  { table: 'few columns of batches', columns: batchColumns(false) },
  { table: 'all columns of batches', columns: batchColumns(true) },
  { table: 'entries', columns: entryColumns },
  { table: 'time entries', columns: timeColumns },
])('$table: each has room for a value', ({ columns }) => {
  for (const { name, width } of columns) expect(width, name).toBeGreaterThanOrEqual(LEAST)
})

test('a row needs its columns, the gaps between them and its padding', () => {
  const columns = [{ width: 44 }, { width: 72, grows: 1 }]
  expect(tracksOf(columns)).toBe('44px minmax(72px,1fr)')
  expect(widthOf(columns)).toBe(44 + 8 + 72 + 22)
})
