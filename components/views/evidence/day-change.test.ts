import { expect, test } from 'vitest'
import type { LineRow } from '@/lib/engine/queries'
import { dayOf } from './day-change'

const times = ['2026-10-01T23:59:59.998Z', '2026-10-01T23:59:59.999Z', '2026-10-02T00:00:00.000Z', null]
const rowAt = (row: number) =>
  row in times ? ({ time: times[row] == null ? null : Date.parse(times[row]) } as LineRow) : null

test.each([
  { row: 0, isFirst: true, date: '2026-10-01' },
  { row: 0, isFirst: false, date: null },
  { row: 1, isFirst: false, date: null },
  { row: 2, isFirst: false, date: '2026-10-02' },
  { row: 3, isFirst: true, date: null },
  { row: 9, isFirst: true, date: null },
])('row $row, first in sight: $isFirst', ({ row, isFirst, date }) => expect(dayOf(rowAt, row, isFirst)).toBe(date))
