import { expect, test } from 'vitest'
import type { FileRow } from '@/lib/engine/snapshot'
import { commonFolder, type InventoryOrder, inventoryGroups } from './inventory-groups'

const row = (path: string, group: FileRow['group'], more: Partial<FileRow> = {}) =>
  ({
    path,
    group,
    state: 'ready',
    partition: null,
    baseOffset: null,
    sid: null,
    ensemble: null,
    from: null,
    diagnostics: [],
    ...more,
  }) as unknown as FileRow

const files = [
  row('heap.hprof', 'not-read'),
  row('b.log', 'zookeeper', { sid: 13, ensemble: 'e1', from: '2023-09-01T04:02:01.662Z' }),
  row('a.log', 'zookeeper', { sid: 37, ensemble: 'e1', from: '2023-09-01T04:02:01.248Z' }),
  row('1.index', 'kafka', { partition: 'orders-0', baseOffset: 1 }),
  row('9.index', 'kafka', { partition: 'orders-1', baseOffset: 9, diagnostics: [{ severity: 'error' }] as never }),
  row('1.log', 'kafka', { partition: 'orders-0', baseOffset: 1, diagnostics: [{ severity: 'note' }] as never }),
]

test.each<[InventoryOrder, [string, string, string[]][]]>([
  [
    'grouped',
    [
      ['ZooKeeper', '2 servers', ['b.log', 'a.log']],
      ['Kafka orders-0', '1 segment', ['1.index', '1.log']],
      ['Kafka orders-1', '1 segment', ['9.index']],
      ['Not read', 'kept in the list, never dropped silently', ['heap.hprof']],
    ],
  ],
  ['time', [['By first line', '', ['a.log', 'b.log', 'heap.hprof', '1.index', '9.index', '1.log']]]],
  ['issues', [['Needs a look', '', ['9.index']]]],
])('%s', (order, groups) => {
  expect(
    inventoryGroups(files, order).map(({ title, about, rows }) => [title, about, rows.map((file) => file.path)]),
  ).toEqual(groups)
})

test.each([
  [['zk/1/a.log', 'zk/2/a.log'], 3],
  [['zk/1/a.log', 'kafka/a.log'], 0],
  [['a.log', 'b.log'], 0],
  [['zk/a.log'], 0],
  [[], 0],
])('%j share %d characters', (paths, length) => expect(commonFolder(paths)).toBe(length))
