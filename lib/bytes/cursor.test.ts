import { expect, test } from 'vitest'
import { Cursor, OutOfBytes } from './cursor.ts'

const bytes = Uint8Array.from([0xff, 0xff, 0xff, 0xfe, 0, 0, 0, 1, 0x80, 0, 0, 0, 0, 0, 0, 0])

test('numbers are big-endian and signed where the format says so', () => {
  const cursor = new Cursor(bytes, 1000)
  expect([cursor.int32(), cursor.uint32(), cursor.int64()]).toEqual([-2, 1, -(2n ** 63n)])
  expect([cursor.place, cursor.remaining]).toEqual([1016, 0])
})

const BEYOND = [
  { title: 'past the end', take: (cursor: Cursor) => cursor.take(17) },
  { title: 'a length below nothing', take: (cursor: Cursor) => cursor.take(-1) },
  { title: 'a length that no file has', take: (cursor: Cursor) => cursor.skip(2 ** 31) },
]

test.each(BEYOND)('$title throws where it happened, and moves nowhere', ({ take }) => {
  const cursor = new Cursor(bytes, 1000)
  expect(() => take(cursor)).toThrow(OutOfBytes)
  expect(cursor.at).toBe(0)
})

test('what is taken is a view of the same bytes', () => {
  expect(new Cursor(bytes).take(4).buffer).toBe(bytes.buffer)
})
