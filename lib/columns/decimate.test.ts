import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnOf, decimate } from './decimate.ts'

const points = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: -50, max: 50 })), { maxLength: 400 })
  .map((rows) => rows.sort((a, b) => a[0] - b[0]))

test('rows exist, rise, and keep the extremes of every column', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 40 }), (rows, columns) => {
      const xs = rows.map(([x]) => x)
      const ys = rows.map(([, y]) => y)
      const picked = decimate(xs, ys, 0, 1000, columns)
      expect(picked).toEqual([...new Set(picked)].sort((a, b) => a - b))
      expect(picked.length).toBeLessThanOrEqual(2 * columns + 2)
      for (let column = 0; column < columns; column++) {
        const inside = (row: number) => columnOf(xs[row]!, 0, 1000, columns) === column
        const all = rows.flatMap((_, row) => (inside(row) ? [ys[row]!] : []))
        const kept = picked.filter(inside).map((row) => ys[row]!)
        if (all.length > 0) expect([Math.min(...kept), Math.max(...kept)]).toEqual([Math.min(...all), Math.max(...all)])
      }
      if (rows.length > 0) expect([picked[0], picked.at(-1)]).toEqual([0, rows.length - 1])
    }),
  )
})

test('only what is in the range', () => {
  expect(decimate([1, 2, 3, 4], [1, 1, 1, 1], 2, 4, 100)).toEqual([1, 2])
})
