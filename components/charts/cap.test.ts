import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cap } from './cap'

const value = (point: number) => point

test('few points stay as they are', () => {
  const points = [3, 1, 2]
  expect(cap(points, value)).toBe(points)
})

test('a peak among 100,000 points survives', () => {
  const points = Array.from({ length: 100_000 }, (_, i) => (i === 54_321 ? 9 : Math.sin(i)))
  expect(cap(points, value)).toContain(9)
})

test('at most the limit, rows that exist, in order, with both ends and extremes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 1, maxLength: 400 }),
      fc.integer({ min: 4, max: 60 }),
      (values, most) => {
        const points = values.map((y, x) => ({ x, y }))
        const capped = cap(points, (point) => point.y, most)
        expect(capped.length).toBeLessThanOrEqual(Math.max(most, Math.min(values.length, most)))
        expect(capped.map((point) => point.x)).toEqual(capped.map((point) => point.x).sort((a, b) => a - b))
        expect(capped[0]).toBe(points[0])
        expect(capped.at(-1)).toBe(points.at(-1))
        expect(Math.max(...capped.map((point) => point.y))).toBe(Math.max(...values))
        expect(Math.min(...capped.map((point) => point.y))).toBe(Math.min(...values))
      },
    ),
  )
})

test('a break of a line stays, and hides no extreme beside it', () => {
  const points = Array.from({ length: 5_000 }, (_, i) => (i % 500 === 0 ? Number.NaN : i === 2_001 ? 9 : Math.sin(i)))
  const capped = cap(points, value)
  expect(capped.filter(Number.isNaN)).toHaveLength(10)
  expect(capped).toContain(9)
})
