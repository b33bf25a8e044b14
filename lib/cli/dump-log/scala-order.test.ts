import { expect, test } from 'vitest'
import { scalaOrder } from './scala-order.ts'

test('keys come bucket by bucket, and in a bucket by hash', () => {
  expect(scalaOrder([17, 2, 1, 33]).map((at) => [17, 2, 1, 33][at])).toEqual([1, 17, 33, 2])
})

test('the table grows before the twelfth key', () => {
  const hashes = [16, ...Array.from({ length: 11 }, (_, i) => i + 1)]
  expect(scalaOrder(hashes.slice(0, 11))[0]).toBe(0)
  expect(scalaOrder(hashes).at(-1)).toBe(0)
})
