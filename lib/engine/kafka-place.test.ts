import { expect, test } from 'vitest'
import { placeOfPath } from './kafka-place.ts'

test.each([
  ['kafka/orders-0/00000000000000004711.log', 'orders-0', 4711],
  ['orders-with-dash-12/00000000000000000000.timeindex', 'orders-with-dash-12', 0],
  ['d/orders-0.3f9a1c2e3f9a1c2e3f9a1c2e3f9a1c2e-delete/00000000000000000007.index', 'orders-0', 7],
  ['00000000000000000007.index', null, 7],
  ['orders-0/leader-epoch-checkpoint', 'orders-0', null],
  ['a/b/4711.log', null, null],
])('%s', (path, partition, baseOffset) => {
  expect(placeOfPath(path)).toEqual({ partition, baseOffset })
})
