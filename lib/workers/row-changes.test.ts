import { expect, test } from 'vitest'
import { changedRows, changesOf } from './row-changes.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => ({ name })) as [object, object, object, object]

test.each([
  ['the first list', [], [a, b], [0, 1]],
  ['one more', [a, b], [a, b, c], [2]],
  ['another row in the middle', [a, b, c], [a, d, c], [1]],
  ['one taken out', [a, b, c], [a, c], [1]],
  ['all dropped', [a, b], [], []],
] as const)('%s', (_, before, now, places) => {
  const changes = changesOf<object>(before, now)
  expect(changes.changed.map(([place]) => place)).toEqual(places)
  expect(changedRows<object>(before, changes)).toEqual(now)
})

test('nothing changed: the same list', () => {
  const rows = [a, b]
  expect(changedRows(rows, changesOf(rows, [...rows]))).toBe(rows)
})
