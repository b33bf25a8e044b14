import { expect, test } from 'vitest'
import { planRows } from './row-plan'

function shown(total: number, insertions: { before: number; rows: string[] }[]): string {
  const plan = planRows(total, insertions)
  return Array.from({ length: plan.total }, (_, i) => {
    const row = plan.at(i)
    return row.kind === 'row' ? `${row.row}` : row.item
  }).join(' ')
}

test.each([
  { title: 'nothing inserted', total: 3, insertions: [], expected: '0 1 2' },
  { title: 'above the first row', total: 2, insertions: [{ before: 0, rows: ['a'] }], expected: 'a 0 1' },
  { title: 'after the last row', total: 2, insertions: [{ before: 2, rows: ['a'] }], expected: '0 1 a' },
  { title: 'beyond the last row', total: 2, insertions: [{ before: 9, rows: ['a'] }], expected: '0 1 a' },
  { title: 'frames under a row', total: 3, insertions: [{ before: 1, rows: ['a', 'b'] }], expected: '0 a b 1 2' },
  {
    title: 'two blocks in one place keep their order',
    total: 2,
    insertions: [
      { before: 1, rows: ['a'] },
      { before: 1, rows: ['b'] },
      { before: 0, rows: ['c'] },
    ],
    expected: 'c 0 a b 1',
  },
  { title: 'only an inserted row', total: 0, insertions: [{ before: 0, rows: ['a'] }], expected: 'a' },
])('$title', ({ total, insertions, expected }) => expect(shown(total, insertions)).toBe(expected))

test('an engine row is found on screen, and back', () => {
  const plan = planRows(1_000, [
    { before: 10, rows: ['a', 'b', 'c'] },
    { before: 500, rows: ['d'] },
  ])
  for (const row of [0, 9, 10, 499, 500, 999]) expect(plan.at(plan.shownRow(row))).toEqual({ kind: 'row', row })
})

test('the rows to ask for are those on screen', () => {
  const plan = planRows(100, [{ before: 10, rows: ['a', 'b', 'c'] }])
  expect(plan.engineRows(0, 5)).toEqual({ first: 0, end: 5 })
  expect(plan.engineRows(11, 20)).toEqual({ first: 10, end: 17 })
  expect(plan.engineRows(95, 103)).toEqual({ first: 92, end: 100 })
})
