/** What others say of files that anyone can look at: counts, zxids and damage of ZooKeeper's own test data, and more. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { formatZxid } from '../../../words/zxid.ts'
import { decodeBytes } from '../../testing.ts'
import { snapshot } from '../snapshot/snapshot.ts'
import { txnLog } from './txn-log.ts'

function fixture(path: string): Uint8Array {
  return new Uint8Array(gunzipSync(readFileSync(new URL(`../fixtures/public/${path}.gz`, import.meta.url))))
}

const nameOf = (path: string) => path.split('/').at(-1)!

describe('transaction logs', () => {
  test.each([
    {
      path: 'buffersize/create/log.1',
      first: '0x1',
      last: '0x3',
      count: 3,
      padding: 5_205,
      operations: 'createSession create closeSession',
    },
    {
      path: 'buffersize/set/log.1',
      first: '0x1',
      last: '0x4',
      count: 4,
      padding: 5_273,
      operations: 'createSession create setData closeSession',
    },
    { path: 'buffersize/snapshot/log.1', first: '0x1', last: '0x3', count: 3, padding: 5_205, operations: null },
    { path: 'invalidsnap/log.1', first: '0x1', last: '0x273', count: 627, padding: 59_351, operations: null },
    { path: 'invalidsnap/log.274', first: '0x274', last: '0x63a', count: 967, padding: 91_604, operations: null },
    { path: 'invalidsnap/log.63b', first: '0x63b', last: '0x83f', count: 517, padding: 49_002, operations: null },
    {
      path: 'utils/log.1',
      first: '0x1',
      last: '0x3',
      count: 3,
      padding: 320,
      operations: 'createSession create create',
    },
    { path: 'utils/log.4', first: '0x4', last: '0x4', count: 1, padding: 77, operations: 'closeSession' },
  ])('$path', async ({ path, first, last, count, padding, operations }) => {
    const { rows, diagnostics } = await decodeBytes(txnLog, fixture(path), nameOf(path))
    const txns = rows.txns!
    expect([txns.length, formatZxid(txns[0]!.zxid as bigint), formatZxid(txns.at(-1)!.zxid as bigint)]).toEqual([
      count,
      first,
      last,
    ])
    expect(txns.every((txn) => txn.checksumOk === 1)).toBe(true)
    expect(diagnostics.map(({ code, start }) => [code, start])).toEqual([['zookeeper/preallocated-tail', padding]])
    if (operations !== null) expect(txns.map((txn) => txn.operation).join(' ')).toBe(operations)
  })

  test('one checksum is wrong, and the name says another epoch', async () => {
    const { rows, diagnostics } = await decodeBytes(txnLog, fixture('invalidsnap/log.42'), 'log.42')
    expect(rows.txns!.map(({ zxid, checksumOk }) => [formatZxid(zxid as bigint), checksumOk])).toEqual([
      ['0x8800000001', 1],
      ['0x8800000002', 0],
      ['0x8800000003', 1],
    ])
    expect(diagnostics.map(({ code, start, end }) => [code, start, end])).toEqual([['zookeeper/txn-checksum', 61, 110]])
  })

  test('digests and times', async () => {
    const { rows } = await decodeBytes(txnLog, fixture('utils/log.1'), 'log.1')
    const [first, , last] = rows.txns!
    expect([first, last].map((txn) => new Date(txn!.time as number).toISOString())).toEqual([
      '2024-12-20T18:47:58.611Z',
      '2024-12-20T18:48:24.813Z',
    ])
    expect(rows.txns!.map((txn) => txn.hasDigest)).toEqual([1, 1, 1])
  })

  test('large data', async () => {
    const { rows } = await decodeBytes(txnLog, fixture('buffersize/create/log.1'), 'log.1')
    expect(rows.txns![1]).toMatchObject({ operation: 'create', dataSize: 5_000 })
  })
})

describe('snapshots', () => {
  test.each([
    { path: 'invalidsnap/snapshot.0', nodes: 3, highest: '0x0', digest: null },
    { path: 'invalidsnap/snapshot.272', nodes: 628, highest: '0x272', digest: null },
    { path: 'invalidsnap/snapshot.273', nodes: 629, highest: '0x100000002', digest: null },
    { path: 'invalidsnap/snapshot.639', nodes: 1_595, highest: '0x639', digest: null },
    { path: 'buffersize/snapshot/snapshot.2', nodes: 4, highest: '0x2', digest: null },
    { path: 'utils/snapshot.0', nodes: 4, highest: '0x0', digest: '0x0' },
    { path: 'utils/snapshot.3', nodes: 6, highest: '0x3', digest: '0x3' },
    { path: 'kafka-2022/snapshot.0', nodes: 4, highest: '0x0', digest: '0x0' },
  ])('$path', async ({ path, nodes, highest, digest }) => {
    const { rows, diagnostics } = await decodeBytes(snapshot, fixture(path), nameOf(path))
    const zxids = rows.nodes!.flatMap((node) => [node.mzxid as bigint, node.pzxid as bigint])
    expect([rows.nodes!.length, formatZxid(zxids.reduce((a, b) => (a > b ? a : b)))]).toEqual([nodes, highest])
    expect(diagnostics).toEqual([])
    expect(rows.seals!.every(({ stored, computed }) => stored === computed)).toBe(true)
    expect(rows.digests!.map((row) => [formatZxid(row.zxid as bigint), row.version])).toEqual(
      digest === null ? [] : [[digest, 2]],
    )
    expect(rows.seals!.length).toBe(digest === null ? 1 : 2)
  })

  test('one node has null data', async () => {
    const { rows } = await decodeBytes(snapshot, fixture('invalidsnap/snapshot.273'), 'snapshot.273')
    expect(rows.nodes!.filter((node) => node.dataSize === -1).length).toBe(1)
  })

  test('a session, an ACL, 5 000 bytes of data', async () => {
    const { rows } = await decodeBytes(snapshot, fixture('buffersize/snapshot/snapshot.2'), 'snapshot.2')
    expect([rows.sessions!.length, rows.acls!.map((acl) => acl.entries)]).toEqual([1, ['31 world:anyone']])
    expect(rows.nodes!.reduce((sum, node) => sum + Math.max(0, node.dataSize as number), 0)).toBe(5_000)
  })

  test.each([
    { path: 'invalidsnap/snapshot.83f', nodes: 53, code: 'zookeeper/snapshot-truncated' },
    { path: 'upgrade/snapshot.100000000', nodes: 0, code: 'zookeeper/snapshot-unsupported' },
  ])('$path: $code', async ({ path, nodes, code }) => {
    const bytes = fixture(path)
    expect(snapshot.recognize(bytes, nameOf(path))).toBeGreaterThan(0.3)
    const { rows, diagnostics } = await decodeBytes(snapshot, bytes, nameOf(path))
    expect(rows.nodes!.length).toBe(nodes)
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code])
  })
})
