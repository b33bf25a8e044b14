import { expect, test } from 'vitest'
import { binaryFields } from './binary-fields'

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.replaceAll(' ', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

function shown(kind: string, hex: string, baseOffset: number | null = null): Record<string, string> {
  return Object.fromEntries(
    binaryFields(kind, bytes(hex), baseOffset).map((field) => [
      field.name,
      field.meaning === undefined ? field.value : `${field.value} (${field.meaning})`,
    ]),
  )
}

// The control batch of a real segment, as kafka-dump-log 3.4.1 prints it: baseOffset 4, producer 4000/2, crc 1999092211.
const CONTROL_BATCH =
  '0000000000000004000000420000000402 7727b9f3 0030 00000000 0000018bcfe56814 0000018bcfe56814 0000000000000fa0 0002 ffffffff 00000001 2000000008000000010c00000000000900'

test('a control batch has its header fields', () => {
  expect(shown('kafka/segment', CONTROL_BATCH)).toEqual({
    baseOffset: '4',
    batchLength: '66 (78 bytes with this prefix)',
    leaderEpoch: '4',
    magic: '2',
    crc: '1999092211 (CRC-32C of the bytes after it)',
    attributes: '48 (not compressed, CreateTime, transactional, control batch)',
    lastOffsetDelta: '0 (last offset 4)',
    baseTimestamp: '1700000000020 (2023-11-14 22:13:20.020 Z)',
    maxTimestamp: '1700000000020 (2023-11-14 22:13:20.020 Z)',
    producerId: '4000',
    producerEpoch: '2',
    baseSequence: '-1 (none)',
    recordCount: '1',
  })
})

test('fields stand side by side and in order', () => {
  const fields = binaryFields('kafka/segment', bytes(CONTROL_BATCH), null)
  let at = 0
  for (const field of fields.toSorted((a, b) => a.at - b.at)) {
    expect(field.at).toBe(at)
    at += field.length
  }
  expect(at).toBe(61)
})

test('a header that was cut keeps the fields that are whole', () => {
  expect(Object.keys(shown('kafka/segment', CONTROL_BATCH.replaceAll(' ', '').slice(0, 40)))).toEqual([
    'baseOffset',
    'batchLength',
    'leaderEpoch',
    'magic',
  ])
})

test.each([
  {
    kind: 'kafka/offset-index',
    hex: '00000003 00000066',
    expected: { relativeOffset: '3 (offset 103)', position: '102 (byte in the .log)' },
  },
  {
    kind: 'kafka/time-index',
    hex: '0000018bcfe56be7 00000006',
    expected: { timestamp: '1700000000999 (2023-11-14 22:13:20.999 Z)', relativeOffset: '6 (offset 106)' },
  },
  { kind: 'kafka/offset-index', hex: '000000', expected: {} },
  { kind: 'kafka/checkpoint', hex: '0000000300000066', expected: {} },
])('$kind $hex', ({ kind, hex, expected }) => expect(shown(kind, hex, 100)).toEqual(expected))

test('a transaction has its zxid', () => {
  const record = '00000000 12345678 00000020 0100001a84d055a0 00000007 0000005c 10c6626f 0000018a4e6e2f00 fffffff5'
  expect(shown('zookeeper/txn-log', record.replaceAll(' ', ''))).toMatchObject({
    zxid: '0x5c10c6626f',
    cxid: '7',
    type: '-11 (closeSession)',
  })
})

// Of a real 3.9.5 server: record 3 of its log, and the same node in its snapshot.
test('a transaction has the fields of its type', () => {
  expect(
    shown(
      'zookeeper/txn-log',
      '0000000025f50df30000005c010000bdc56d0000000000020000000100000003000001a2107e2c0300000001000000082f612f656d70747900000000000000010000001f00000005776f726c6400000006616e796f6e6500000000010000000200000001df36b1fe42',
    ),
  ).toMatchObject({
    type: '1 (create)',
    path: '/a/empty (8 bytes)',
    data: '0 bytes',
    acl: '1 (1 entry)',
    permissions: '31 (read, write, create, delete, admin)',
    scheme: 'world (5 bytes)',
    id: 'anyone (6 bytes)',
    ephemeral: 'false',
    parentCVersion: '1',
  })
})

test('a node has its stat, the fields of one that is cut those that are whole', () => {
  const node =
    '000000082f612f656d70747900000000000000000000000200000001000000030000000100000003000001a2107e2c03000001a2107e2c0300000000000000000000000100000000000000000000000100000003'
  expect(shown('zookeeper/snapshot', node)).toMatchObject({
    path: '/a/empty (8 bytes)',
    data: '0 bytes',
    czxid: '0x100000003',
    ephemeralOwner: '0x0',
    version: '0',
  })
  expect(Object.keys(shown('zookeeper/snapshot', `000003e8${node.slice(8)}`))).toEqual([])
})

test('a time that no calendar has stays a number', () => {
  expect(shown('kafka/time-index', '7fffffffffffffff 00000000')).toMatchObject({
    timestamp: '9223372036854775807 (9223372036854775807)',
  })
})
