import { expect, test } from 'vitest'
import { decodeControl, decodeInternal } from './internal-topics.ts'

const bytes = (hex: string) => new Uint8Array(hex.match(/../g)?.map((byte) => Number.parseInt(byte, 16)) ?? [])

/** Specs: Kafka on disk, 10.4. */
test.each([
  {
    key: '0001000267310003666f6f00000003',
    value: '0001000000000000002a00016d0000018bcfe568000000018bcfe6b980',
    schema: 'OffsetCommitKey',
    shown: ['{"group":"g1","topic":"foo","partition":3}', '"commitTimestamp":1700000000000'],
  },
  { key: '0002000567726f7570', value: null, schema: 'GroupMetadataKey', shown: ['{"group":"group"}'] },
])('$schema of __consumer_offsets', ({ key, value, schema, shown }) => {
  const read = decodeInternal('__consumer_offsets', bytes(key), value === null ? null : bytes(value))!
  expect(read).toMatchObject({ schema, trouble: null })
  for (const text of shown) expect(`${read.key}${read.value}`).toContain(text)
})

test('a topic of somebody’s own is not decoded, whatever it is called', () => {
  expect(decodeInternal('orders', bytes('0001'), null)).toBeNull()
  expect(decodeInternal('constructor', bytes('0001'), null)).toBeNull()
})

test.each([
  ['__consumer_offsets', bytes('00'), null],
  ['__consumer_offsets', null, null],
  ['__cluster_metadata', null, bytes('05')],
] as const)('%s: what cannot be read says why', (topic, key, value) => {
  expect(decodeInternal(topic, key, value)?.trouble).toMatch(/\w/)
})

test.each([
  ['00000001', '000000000007', { schema: 'COMMIT marker', value: '{"coordinatorEpoch":7}', trouble: null }],
  ['00000000', '000000000007', { schema: 'ABORT marker', value: '{"coordinatorEpoch":7}', trouble: null }],
  ['00000004', '000000', { schema: 'SnapshotFooterRecord', value: '{"version":0}', trouble: null }],
  ['00000063', '0000', { schema: '', trouble: 'control records of type 99 are not known' }],
  ['0000', '', { schema: '', trouble: 'its key is too short for the type of a control record' }],
])('control record %s', (key, value, expected) => {
  expect(decodeControl(bytes(key), bytes(value))).toMatchObject(expected)
})
