import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EDGE_SIZE, planParts, STRIDE, URGENCY } from './reading-plan.ts'

const MB = 1024 * 1024
const plan = (size: number, divisible: boolean) =>
  planParts([{ start: 0, end: size, line: 1 }], divisible).map(({ range, urgency }) => [
    range.start / MB,
    range.end / MB,
    urgency,
  ])

test.each([
  ['small', 3 * MB, true, [[0, 3, URGENCY.head]]],
  ['a little over the first part', 9 * MB, true, [[0, 9, URGENCY.head]]],
  [
    'head and tail',
    15 * MB,
    true,
    [
      [0, 8, URGENCY.head],
      [8, 15, URGENCY.tail],
    ],
  ],
  [
    'front to back between',
    64 * MB,
    true,
    [
      [0, 8, 0],
      [8, 24, 3],
      [24, 40, 3],
      [40, 56, 3],
      [56, 64, 1],
    ],
  ],
  ['not divisible', 64 * MB, false, [[0, 64, URGENCY.rest]]],
  ['not divisible, small', MB, false, [[0, 1, URGENCY.head]]],
])('%s', (_title, size, divisible, expected) => {
  expect(plan(size, divisible)).toEqual(expected)
})

test('parts cover every byte once, and only the first knows its line', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 * STRIDE }), (size) => {
      const parts = planParts([{ start: 5, end: 5 + size, line: 7 }], true).map((part) => part.range)
      expect(parts[0]!.start).toBe(5)
      expect(parts.at(-1)!.end).toBe(5 + size)
      for (const [i, part] of parts.entries()) {
        if (i > 0) expect(part.start).toBe(parts[i - 1]!.end)
        expect(part.line).toBe(i === 0 ? 7 : 0)
        expect(part.end - part.start).toBeLessThanOrEqual(Math.max(STRIDE, EDGE_SIZE * 1.25))
      }
    }),
  )
})
