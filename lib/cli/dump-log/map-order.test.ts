import { expect, test } from 'vitest'
import { computedOrder, scalaOrder } from './map-order.ts'

const inOrder = (order: (hashes: readonly number[]) => number[], hashes: readonly number[]) =>
  order(hashes).map((at) => hashes[at])
/** All in buckets of their own but the first, which moves from bucket 0 to bucket 16 when the table grows. */
const some = (count: number) => [16, ...Array.from({ length: count - 1 }, (_, i) => i + 1)]

test('keys come bucket by bucket', () => {
  expect(inOrder(scalaOrder, [17, 2, 1, 33])).toEqual([1, 17, 33, 2])
  expect(inOrder(computedOrder, [17, 2, 1, 33])).toEqual([33, 1, 17, 2])
})

test("Scala's table grows before the twelfth key, Java's before the fourteenth", () => {
  expect(inOrder(scalaOrder, some(11))[0]).toBe(16)
  expect(inOrder(scalaOrder, some(12)).at(-1)).toBe(16)
  expect(inOrder(computedOrder, some(13))[0]).toBe(16)
  expect(inOrder(computedOrder, some(14)).at(-1)).toBe(16)
})
