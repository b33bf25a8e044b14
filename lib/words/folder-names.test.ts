import { expect, test } from 'vitest'
import { cutName, shortestNames, withoutId } from './folder-names.ts'

test.each([
  { folders: ['/data/orders-0', '/data/orders-1'], names: ['orders-0', 'orders-1'] },
  { folders: ['/a/broker-1/orders-0', '/a/broker-2/orders-0'], names: ['broker-1/orders-0', 'broker-2/orders-0'] },
  { folders: ['orders-0', 'copy/orders-0'], names: ['orders-0', 'copy/orders-0'] },
])('$folders', ({ folders, names }) => {
  expect(shortestNames(folders)).toEqual(names)
})

test('folders of one name all through keep it', () => {
  expect(shortestNames(['a/orders-0', 'a/orders-0'])).toEqual(['a/orders-0', 'a/orders-0'])
})

test('copies that are told apart further up', () => {
  expect(shortestNames(['k/1/data/orders-0', 'k/2/data/orders-0', 'k/2/data/orders-1'])).toEqual([
    '1/data/orders-0',
    '2/data/orders-0',
    'orders-1',
  ])
})

test.each([
  { name: 'orders-0.0123456789abcdef0123456789abcdef-future', short: 'orders-0.0123…-future' },
  { name: 'b-1/or.ders-0.0123456789abcdef0123456789abcdef-delete', short: 'b-1/or.ders-0.0123…-delete' },
  { name: 'orders-0', short: 'orders-0' },
  { name: 'a.long-future', short: 'a.long-future' },
])('$name is called $short', ({ name, short }) => expect(withoutId(name)).toBe(short))

test.each([
  { name: 'orders-0', length: 16, cut: 'orders-0' },
  { name: 'a-very-long-topic-of-orders-0', length: 16, cut: '…pic-of-orders-0' },
  { name: '1/data/__cluster_metadata-0', length: 16, cut: '1/…er_metadata-0' },
  { name: 'the-third-broker-3/__cluster_metadata-0', length: 16, cut: '…oker-3/…adata-0' },
])('$name in $length characters', ({ name, length, cut }) => expect(cutName(name, length)).toBe(cut))
