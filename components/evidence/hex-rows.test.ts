import { expect, test } from 'vitest'
import { hexDump, hexRowCount, hexRowOf, offsetOf, pagesOf, sourceSize } from './hex-rows'

test.each([
  { size: 0, rows: 0 },
  { size: 1, rows: 1 },
  { size: 16, rows: 1 },
  { size: 17, rows: 2 },
  { size: 5_000_000_000, rows: 312_500_000 },
])('$size bytes are $rows rows', ({ size, rows }) => expect(hexRowCount(size)).toBe(rows))

test('the last byte of a large file is in the last row', () => {
  expect(hexRowOf(4_999_999_999)).toBe(hexRowCount(5_000_000_000) - 1)
})

test.each([
  { rows: [0, 10], size: 100_000, pages: { start: 0, end: 4_096 } },
  { rows: [250, 260], size: 100_000, pages: { start: 0, end: 8_192 } },
  { rows: [6_240, 6_250], size: 100_000, pages: { start: 98_304, end: 100_000 } },
])('rows $rows of $size bytes need $pages', ({ rows, size, pages }) =>
  expect(pagesOf(rows[0]!, rows[1]!, size)).toEqual(pages),
)

test('offsets have room for the end of the file', () => {
  expect(offsetOf(255, 1_000)).toBe('000000ff')
  expect(offsetOf(255, 0x1_0000_0000)).toBe('0000000ff')
})

test('a dump has offset, bytes and text', () => {
  const bytes = new TextEncoder().encode('offset: 4353580 x\n')
  expect(hexDump(bytes, 0x20)).toBe(
    [
      '00000020  6f 66 66 73 65 74 3a 20  34 33 35 33 35 38 30 20  offset: 4353580 ',
      '00000030  78 0a                                             x.',
    ].join('\n'),
  )
})

test.each([
  { path: 'PASTE#L3-L11', size: 700 },
  { path: 'PASTE', size: 700 },
  { path: 'other.log', size: 9 },
])('$path is of $size bytes', ({ path, size }) => {
  const files = [
    { path: 'PASTE#L3-L11', size: 500 },
    { path: 'PASTE#L20-L21', size: 100 },
    { path: 'PASTE', size: 100 },
    { path: 'other.log', size: 9 },
  ]
  expect(sourceSize(files, path)).toBe(size)
})
