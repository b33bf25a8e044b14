import { expect, test } from 'vitest'
import { hashOrder, longHash, stringHash } from './hash-order.ts'

/** Order in which OpenJDK 17 goes through a `new HashSet<>(8)` of these. */
test('names', () => {
  const names = Array.from({ length: 14 }, (_, i) => `k${i}`)
  const order = hashOrder(names.map(stringHash), 8).map((at) => names[at])
  expect(order.join(' ')).toBe('k0 k1 k2 k3 k4 k5 k11 k6 k10 k7 k13 k8 k12 k9')
})

test('session ids', () => {
  const ids = [0x200002593750000n, 0x100002591a20000n, 0x3000025a1120001n, 0xff00000000000001n]
  expect(
    hashOrder(ids.map(longHash), 16)
      .map((at) => ids[at]!.toString(16))
      .join(' '),
  ).toBe('200002593750000 ff00000000000001 3000025a1120001 100002591a20000')
})

test('a full bucket makes a small table larger', () => {
  const names = 'n1 n9 n15 n26 n37 n40 n48 n51 n59 n62'.split(' ')
  const order = hashOrder(names.map(stringHash), 8).map((at) => names[at])
  expect(order.join(' ')).toBe('n1 n15 n26 n37 n48 n59 n9 n40 n51 n62')
})
