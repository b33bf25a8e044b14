import { expect, test } from 'vitest'
import { shortestNames } from './folder-names.ts'

test.each([
  { folders: ['/data/orders-0', '/data/orders-1'], names: ['orders-0', 'orders-1'] },
  { folders: ['/a/broker-1/orders-0', '/a/broker-2/orders-0'], names: ['broker-1/orders-0', 'broker-2/orders-0'] },
  { folders: ['orders-0', 'copy/orders-0'], names: ['orders-0', 'copy/orders-0'] },
])('$folders', ({ folders, names }) => {
  expect(shortestNames(folders)).toEqual(names)
})
