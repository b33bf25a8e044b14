import { expect, test } from 'vitest'
import { dumpFields } from './dump-fields'

// kafka-dump-log 3.4.1, pasted from a page that broke the line.
const BATCH =
  'baseOffset: 2816434 lastOffset: 2816434 count: 1 baseSequence: 0 lastSequence: 0 producerId: -1 deleteHorizonMs: OptionalLong.empty position: 0 LogAppendTime: 1696861264970 size: 1242 magic: 2 compre\nsscodec: none crc: 3906560868 isvalid: true\n'

test('a batch has its fields, the broken one too', () => {
  expect(Object.fromEntries(dumpFields(BATCH).map(({ name, value }) => [name, value]))).toMatchObject({
    baseOffset: '2816434',
    deleteHorizonMs: 'OptionalLong.empty',
    compresscodec: 'none',
    isvalid: 'true',
  })
})

test.each([
  { name: 'LogAppendTime', meaning: '2023-10-09 14:21:04.970 Z' },
  { name: 'producerId', meaning: 'no idempotent producer' },
  { name: 'baseSequence', meaning: null },
])('$name means $meaning', ({ name, meaning }) => {
  expect(dumpFields(BATCH).find((field) => field.name === name)?.meaning).toBe(meaning)
})

test('keys and payloads are left out', () => {
  const record = '| offset: 5 keySize: 36 valueSize: 1136 sequence: 0 headerKeys: [a,b] key: secret payload: user: anna'
  expect(dumpFields(record).map(({ name }) => name)).toEqual([
    'offset',
    'keySize',
    'valueSize',
    'sequence',
    'headerKeys',
  ])
})

test('another text has no fields', () => expect(dumpFields('Dumping a.index')).toEqual([]))
