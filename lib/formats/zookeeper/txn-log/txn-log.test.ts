import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { formatZxid } from '../../../words/zxid.ts'
import { type DecodedRows, decodeBytes } from '../../testing.ts'
import { FILE_HEADER_SIZE, RECORD_OVERHEAD } from './record.ts'
import { txnLog } from './txn-log.ts'

const fixture = (name: string) =>
  new Uint8Array(gunzipSync(readFileSync(new URL(`../fixtures/all-operations/${name}`, import.meta.url))))
const log = fixture('log.100000001.gz')
const decode = (bytes: Uint8Array) => decodeBytes(txnLog, bytes, 'log.100000001')

/** Starts of the first few records, from their lengths. */
const starts = [FILE_HEADER_SIZE]
while (starts.length < 12) {
  const at = starts.at(-1)!
  starts.push(at + new DataView(log.buffer).getInt32(at + 8) + RECORD_OVERHEAD)
}
const [, second = 0, third = 0, fourth = 0] = starts

describe('a log with every operation', async () => {
  const { rows, diagnostics } = await decode(log)
  const txns = rows.txns!
  const of = (operation: string) => txns.filter((txn) => txn.operation === operation)

  test('has the transactions that the real tool prints', () => {
    const printed = new TextDecoder().decode(fixture('log.100000001.txt.gz'))
    const lines = [...printed.matchAll(/^\S+, \S+ [AP]M UTC session 0x(\w+) cxid 0x(\w+) zxid 0x(\w+) (\w+)/gm)]
    const hex = (value: unknown) => BigInt.asUintN(64, BigInt(value as number)).toString(16)
    expect(lines.map((line) => line.slice(1))).toEqual(
      txns.map(({ session, cxid, zxid, operation }) => [hex(session), hex(cxid), hex(zxid), operation]),
    )
    expect(diagnostics.map(({ code }) => code)).toEqual(['zookeeper/preallocated-tail'])
  })

  test('each with its own value', () => {
    expect(of('createSession').map((txn) => txn.value)).toEqual([10_000, 4_000, 40_000])
    expect(of('closeSession').map((txn) => txn.value)).toEqual([2, 3, 2])
    expect(new Set(of('error').map((txn) => txn.value))).toEqual(new Set([-101, -103, -110, -111, -8]))
    expect(of('createTTL').map((txn) => txn.path)).toEqual(['/ttl', '/ttl-0000000003'])
    expect(of('reconfig').map((txn) => txn.path)).toEqual(['/zookeeper/config', '/zookeeper/config'])
    expect(txns.find((txn) => txn.path === '/a/null')?.dataSize).toBe(-1)
    // an error changes no tree
    expect(txns.every((txn) => txn.hasDigest === (txn.operation === 'error' ? 0 : 1))).toBe(true)
  })

  test('multis have their parts, a failed one its errors', () => {
    const parts = of('multi').map((multi) =>
      rows
        .parts!.filter((part) => txns[part.txn as number] === multi)
        .map((part) => `${part.operation} ${part.path} ${part.value}`),
    )
    expect(parts[0]).toEqual(['check /a 4', 'create /mu 0', 'setData /mu 1', 'delete /mu 0'])
    expect(parts.flat()).toContain('error  -101')
    expect(of('multi').map((txn) => txn.parts)).toEqual(parts.map((list) => list.length))
  })
})

const zxids = (rows: DecodedRows) => rows.txns!.map((txn) => formatZxid(txn.zxid as bigint))
const whole = zxids((await decode(log)).rows)

function changed(change: (bytes: Uint8Array, view: DataView) => unknown): Uint8Array {
  const bytes = log.slice()
  change(bytes, new DataView(bytes.buffer))
  return bytes
}

function flipped(place: number): Uint8Array {
  return log.map((byte, at) => (at === place ? byte ^ 1 : byte))
}

describe('damage: everything else is kept', () => {
  test.each([
    {
      title: 'a checksum',
      bytes: flipped(second + 7),
      lost: [],
      codes: ['zookeeper/txn-checksum'],
    },
    {
      title: 'a payload',
      bytes: flipped(second + 40),
      lost: [],
      codes: ['zookeeper/txn-checksum'],
    },
    {
      title: 'the end mark',
      bytes: changed((all) => all.fill(0, third - 1, third - 1 + 1)),
      lost: [],
      codes: ['zookeeper/txn-corrupt'],
    },
    {
      title: 'a length too long',
      bytes: changed((_, view) => view.setInt32(second + 8, 2_000)),
      lost: [1],
      codes: ['zookeeper/txn-corrupt'],
    },
    {
      title: 'a length beyond the file',
      bytes: changed((_, view) => view.setInt32(second + 8, 2e9)),
      lost: [1],
      codes: ['zookeeper/txn-corrupt'],
    },
    {
      title: 'a negative length',
      bytes: changed((_, view) => view.setInt32(second + 8, -5)),
      lost: [1],
      codes: ['zookeeper/txn-corrupt'],
    },
    {
      title: 'zeros over two records',
      bytes: changed((all) => all.fill(0, second, fourth)),
      lost: [1, 2],
      codes: ['zookeeper/txn-corrupt'],
    },
    {
      title: 'bytes taken out',
      bytes: Uint8Array.of(...log.subarray(0, second + 20), ...log.subarray(third + 3)),
      lost: [1, 2],
      codes: ['zookeeper/txn-corrupt'],
    },
    {
      title: 'bytes put in',
      bytes: Uint8Array.of(...log.subarray(0, second), 1, 2, 3, ...log.subarray(second)),
      lost: [],
      codes: ['zookeeper/txn-corrupt'],
    },
    {
      title: 'the file header',
      bytes: changed((all) => all.fill(0xee, 0, 16)),
      lost: [],
      codes: ['zookeeper/txn-corrupt'],
    },
  ])('$title', async ({ bytes, lost, codes }) => {
    const { rows, diagnostics } = await decode(bytes)
    expect(zxids(rows)).toEqual(whole.filter((_, at) => !lost.includes(at)))
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(codes)
  })
})

describe('an end that is none', () => {
  test.each([
    { title: 'cut inside a payload', bytes: log.slice(0, third + 30), count: 2 },
    { title: 'cut inside a length', bytes: log.slice(0, third + 9), count: 2 },
    { title: 'cut before the end mark', bytes: log.slice(0, fourth - 1), count: 2 },
    { title: 'zeros where the last should go on', bytes: changed((all) => all.fill(0, third + 40)), count: 2 },
    { title: 'half a header', bytes: log.slice(0, 9), count: 0 },
  ])('$title', async ({ bytes, count }) => {
    const { rows, diagnostics } = await decode(bytes)
    expect(rows.txns!.length).toBe(count)
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['zookeeper/txn-truncated', 'warning']])
  })

  test('a header alone is a whole log', async () => {
    expect((await decode(log.slice(0, 16))).diagnostics).toEqual([])
  })
})

describe('zxids that do not follow each other', () => {
  const record = (at: number) => log.subarray(starts[at]!, starts[at + 1]!)
  const file = (...order: number[]) => Uint8Array.of(...log.subarray(0, 16), ...order.flatMap((at) => [...record(at)]))
  test.each([
    { title: 'one by one', order: [0, 1, 2], code: null },
    { title: 'a hole', order: [0, 1, 4, 5], code: 'zookeeper/zxid-gap' },
    { title: 'a repetition', order: [0, 1, 2, 1, 2, 3], code: 'zookeeper/zxid-not-rising' },
  ])('$title', async ({ order, code }) => {
    const { diagnostics } = await decode(file(...order))
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(code === null ? [] : [code])
  })
})
