import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  clampPosition,
  INNER_LIMIT,
  innerHeight,
  lastPosition,
  positionOf,
  revealRow,
  rowAfterKey,
  rowsInSight,
  rowsPerPage,
  scrollRatio,
  scrollTopOf,
  type Viewport,
} from './virtual-scroll'

const small: Viewport = { count: 100, rowHeight: 20, height: 200 }
const large: Viewport = { count: 10_000_000, rowHeight: 20, height: 310 }

test('a list that fits in the limit scrolls one to one', () => {
  expect(innerHeight(small)).toBe(2_000)
  expect(scrollRatio(small)).toBe(1)
})

test('a list that fits in its pane does not scroll', () => {
  const short = { count: 3, rowHeight: 20, height: 200 }
  expect(lastPosition(short)).toBe(0)
  expect(scrollRatio(short)).toBe(1)
  expect(rowsInSight(short, 0)).toEqual({ first: 0, end: 3 })
})

test('ten million rows: both ends of the scrollbar are the first and the last row', () => {
  expect(innerHeight(large)).toBe(INNER_LIMIT)
  expect(positionOf(large, 0)).toBe(0)
  const bottom = positionOf(large, INNER_LIMIT - large.height)
  expect(rowsInSight(large, bottom).end).toBe(10_000_000)
})

test.each([0, 1, 1_398_111, 5_000_000, 5_000_001, 9_999_998, 9_999_999])('row %i is reached exactly', (row) => {
  const position = revealRow(large, 0, row, 'centre')
  const { first, end } = rowsInSight(large, position)
  expect(first).toBeLessThanOrEqual(row)
  expect(end).toBeGreaterThan(row)
})

test('revealing a row in sight moves nothing', () => {
  expect(revealRow(small, 100, 7, 'nearest')).toBe(100)
  expect(revealRow(small, 100, 3, 'nearest')).toBe(60)
  expect(revealRow(small, 100, 15, 'nearest')).toBe(120)
})

test.each([
  { key: 'ArrowDown', current: 4, row: 5 },
  { key: 'ArrowDown', current: 99, row: 99 },
  { key: 'ArrowUp', current: 0, row: 0 },
  { key: 'PageDown', current: 4, row: 13 },
  { key: 'PageUp', current: 4, row: 0 },
  { key: 'Home', current: 50, row: 0 },
  { key: 'End', current: 50, row: 99 },
  { key: 'ArrowDown', current: null, row: 5 },
] as const)('$key from row $current leads to row $row', ({ key, current, row }) => {
  expect(rowAfterKey(small, 100, current, key)).toBe(row)
})

test('a page is one row less than what fits, and never nothing', () => {
  expect(rowsPerPage(small)).toBe(9)
  expect(rowsPerPage({ count: 5, rowHeight: 20, height: 10 })).toBe(1)
})

test('the scrollbar and the position are inverse views of each other', () => {
  const viewport = fc.record({
    count: fc.integer({ min: 0, max: 30_000_000 }),
    rowHeight: fc.constantFrom(20, 22),
    height: fc.integer({ min: 20, max: 2_000 }),
  })
  fc.assert(
    fc.property(viewport, fc.double({ min: 0, max: 1, noNaN: true }), (view, share) => {
      const position = share * lastPosition(view)
      expect(positionOf(view, scrollTopOf(view, position))).toBeCloseTo(position, 3)
      expect(clampPosition(view, position)).toBe(position)
    }),
  )
})
