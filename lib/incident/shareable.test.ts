import { expect, test } from 'vitest'
import { formats } from '../formats/registry.ts'
import { isOfProgram, readLimit, shareableBytes, shareableOf, shareableRow, shareableTables } from './shareable.ts'

/** Nothing of their content leaves: znodes with their data, records, and what is told of them. */
const NEVER = ['zookeeper/txn-log', 'zookeeper/snapshot', 'kafka/metadata-snapshot', 'kafka/producer-snapshot']

test('formats whose content never leaves, and text that may, once it is gone through', () => {
  const known = formats.map(({ id }) => id)
  expect(NEVER.filter((id) => !known.includes(id) || shareableOf(id) !== null)).toEqual([])
  expect(known.filter((id) => /-log$/.test(id) && shareableOf(id) !== 'text')).toEqual(['zookeeper/txn-log'])
})

test.each([null, 'archive', 'kafka/anything-new'])('nothing of %s', (kind) => {
  expect(shareableOf(kind)).toBeNull()
  expect(shareableTables(kind)).toEqual([])
})

const text = (content: string) => new TextEncoder().encode(content)
const BATCH =
  'baseOffset: 10 lastOffset: 10 count: 1 deleteHorizonMs: OptionalLong.empty position: 0 CreateTime: 17 isvalid: true'

test.each([
  [BATCH, BATCH],
  [
    '| offset: 10 CreateTime: 17 keySize: 3 valueSize: 5 sequence: -1 headerKeys: [h] key: k payload: v',
    '| offset: 10 CreateTime: 17 keySize: 3 valueSize: 5 sequence: -1',
  ],
  ['offset: 3 position: 7 payload: v', 'offset: 3 position: 7'],
  ['offset: 3 position: 7v', 'offset: 3'],
  ['offset: 0 isvalid: true payload: x\noffset: 1', 'offset: 0 isvalid: true'],
  ['Dumping /data/orders-0/00000000000000000000.log', 'Dumping /data/orders-0/00000000000000000000.log'],
  ['Dumping a value', null],
  ['a line of a value', null],
  ['key: k payload: v', null],
])('of the dump line %j', (line, left) => {
  expect(shareableBytes(text(line), 'printed-records', false)).toEqual({ text: left, hex: null })
})

test('of a batch its header, up to the first record', () => {
  const batch = new Uint8Array(61).map((_, i) => (i === 16 ? 2 : i))
  expect(readLimit('batch-header')).toBe(61)
  expect(shareableBytes(batch, 'batch-header', true).hex).toHaveLength(122)
})

test.each([0, 1])('of a message of magic %d nothing: its key begins where a header would go on', (magic) => {
  const message = new Uint8Array(61).map((_, i) => (i === 16 ? magic : i))
  expect(shareableBytes(message, 'batch-header', true)).toEqual({ text: null, hex: null })
})

test('text that was cut ends at a blank, so that no half of a value stands at its end', () => {
  expect(shareableBytes(text('closed 10.14.6'), 'text', true).text).toBe('closed ')
  expect(shareableBytes(text('closed 10.14.6'), 'text', false).text).toBe('closed 10.14.6')
})

test.each([
  ['UTF-16', 'a\0b\0'],
  ['controls', 'a\u0007b'],
])('bytes that are no text: %s', (_title, bytes) => {
  expect(shareableBytes(text(bytes), 'text', false)).toEqual({ text: null, hex: null })
})

test.each([
  ['zookeeper/client-log', 'NOISE', true],
  ['zookeeper/client-log', null, true],
  ['zookeeper/client-log', 'CLI_EST', false],
  ['zookeeper/server-log', null, false],
])('a line of %s with the pattern %s', (kind, pattern, own) => expect(isOfProgram(kind, pattern)).toBe(own))

test('of rows numbers, and texts that nobody wrote into a record', () => {
  const row = { offset: 1, codec: 'none', producerId: '-1', host: 'zoo1', marker: 'COMMIT', key: 'k' }
  expect(shareableRow(row)).toEqual({ offset: 1, codec: 'none', producerId: '-1', marker: 'COMMIT' })
})
