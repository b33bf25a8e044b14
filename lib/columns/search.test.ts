import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lowerBound, upperBound } from './search.ts'

const rising = fc.array(fc.integer({ min: -20, max: 20 })).map((values) => values.sort((a, b) => a - b))

test('a linear scan finds the same places', () => {
  fc.assert(
    fc.property(rising, fc.integer({ min: -25, max: 25 }), (values, value) => {
      expect(lowerBound(values, value)).toBe(values.filter((it) => it < value).length)
      expect(upperBound(values, value)).toBe(values.filter((it) => it <= value).length)
    }),
  )
})

test.each([
  [[], 1, 0, 0],
  [[1], 1, 0, 1],
  [[1, 1, 1], 1, 0, 3],
  [[1, 3], 2, 1, 1],
  [[1, 3], 4, 2, 2],
])('%j, %d', (values, value, lower, upper) => {
  expect([lowerBound(values, value), upperBound(values, value)]).toEqual([lower, upper])
})
