import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergedPage, rankOfRow, type SortedRun } from './merge.ts'
import { lowerBound } from './search.ts'

function runOf(keys: readonly number[]): SortedRun {
  return { length: keys.length, keyAt: (row) => keys[row]!, rowsBelow: (key) => lowerBound(keys, key) }
}

const rising = fc.array(fc.integer({ min: 0, max: 12 })).map((keys) => keys.sort((a, b) => a - b))

test('a page is what sorting everything gives, and every row knows its place', () => {
  fc.assert(
    fc.property(fc.array(rising, { maxLength: 6 }), fc.nat(30), fc.nat(10), (keys, from, count) => {
      const runs = keys.map(runOf)
      const all = keys
        .flatMap((run, number) => run.map((key, row) => ({ key, run: number, row })))
        .sort((a, b) => a.key - b.key || a.run - b.run || a.row - b.row)
      const expected = all.slice(from, from + count).map(({ run, row }) => ({ run, row }))
      expect(mergedPage(runs, from, count)).toEqual(expected)
      for (const [place, at] of all.entries()) expect(rankOfRow(runs, at)).toBe(place)
    }),
  )
})
