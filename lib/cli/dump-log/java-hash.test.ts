import { expect, test } from 'vitest'
import { hashOf, inJavaOrder, inScalaOrder } from './java-hash.ts'

test('the hash of a text', () => {
  expect([hashOf(''), hashOf('a'), hashOf('Aa'), hashOf('BB')]).toEqual([0, 97, 2112, 2112])
})

const byItself = (key: number) => key

test('keys come bucket by bucket', () => {
  expect(inJavaOrder([17, 2, 1, 33], byItself)).toEqual([17, 1, 33, 2])
  expect(inScalaOrder([17, 2, 1, 33], byItself)).toEqual([1, 17, 33, 2])
})

test('the tables grow: Java behind the twelfth key, Scala with it', () => {
  const keys = [16, ...Array.from({ length: 11 }, (_, i) => i + 1)]
  expect(inJavaOrder(keys, byItself)[0]).toBe(16)
  expect(inScalaOrder(keys, byItself).at(-1)).toBe(16)
})
