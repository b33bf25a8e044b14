import fc from 'fast-check'
import { expect, test } from 'vitest'
import { narrowed, numberAt, widened } from './narrow-column.ts'

test.each([
  { title: 'all the same', values: [-1, -1, -1], bytes: 0 },
  { title: 'offsets of a chunk', values: [4_353_579, 4_353_580, 4_353_834], bytes: 1 },
  { title: 'one more than fits a byte', values: [0, 256], bytes: 2 },
  { title: 'one more than fits two', values: [-1, 65_535], bytes: 4 },
  { title: 'all that 32 bits hold', values: [-(2 ** 31), 2 ** 31 - 1], bytes: 4 },
  { title: 'times of two months', values: [1_700_000_000_000, 1_700_000_000_000 + 2 ** 32], bytes: 8 },
  { title: 'a fraction', values: [1, 1.5], bytes: 8 },
  { title: 'not said', values: [1, Number.NaN], bytes: 8 },
  { title: 'without end', values: [1, Number.POSITIVE_INFINITY], bytes: 8 },
])('$title: $bytes bytes each', ({ values, bytes }) => {
  const column = narrowed(Float64Array.from(values))
  expect(column.above?.BYTES_PER_ELEMENT ?? 0).toBe(bytes)
  expect([...widened(column, values.length)]).toEqual(values)
})

test('numbers come out as they went in, one by one or all', () => {
  const near = fc.integer({ min: -300, max: 70_000 })
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.array(near, { minLength: 1 }), (base, steps) => {
      const values = steps.map((step) => base + step)
      const column = narrowed(Float64Array.from(values))
      expect([...widened(column, values.length)]).toEqual(values)
      expect(values.map((_, at) => numberAt(column, at))).toEqual(values)
    }),
  )
})
