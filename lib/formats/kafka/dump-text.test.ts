import { describe, expect, test } from 'vitest'
import { checkFormat, decodeBytes } from '../testing.ts'
import { dumpText, isDumpLine } from './dump-text.ts'
import { readFixture } from './testing.ts'

const decode = (text: string) => decodeBytes(dumpText, new TextEncoder().encode(text), 'dump.txt')
const pick = (rows: Record<string, unknown>[] | undefined, ...names: string[]) =>
  (rows ?? []).map((row) => names.map((name) => row[name]))

describe('three dumps as a web page showed them', () => {
  const bytes = readFixture('seed-dump.txt')

  test('each has the file that its command names', async () => {
    const { rows, diagnostics } = await decodeBytes(dumpText, bytes, 'dump.txt')
    expect(diagnostics).toEqual([])
    expect(pick(rows.dumps, 'kind', 'baseOffset', 'line')).toEqual([
      ['kafka/offset-index', 4353579, 3],
      ['kafka/segment', 4167765, 13],
      ['kafka/time-index', 4322573, 25],
    ])
    expect(pick(rows.batches, 'dump', 'baseOffset', 'position', 'codec', 'crc', 'isValid', 'line')).toEqual([
      [1, 2816434, 0, 'none', 3906560868, 1, 15],
      [1, 2816435, 1242, 'none', 500155102, 1, 19],
    ])
    expect(pick(rows.records, 'batch', 'offset', 'keySize', 'valueSize')).toEqual([
      [0, 2816434, 36, 1136],
      [1, 2816435, 36, 1302],
    ])
    expect(rows.entries).toHaveLength(7)
    expect(rows.timeEntries).toHaveLength(6)
  })

  test('every cut and flip', async () => {
    await checkFormat(dumpText, bytes, 'dump.txt', 200)
  })
})

const BATCH =
  'baseOffset: 3 lastOffset: 3 count: 1 baseSequence: 7 lastSequence: 7 producerId: 4000 producerEpoch: 2 partitionLeaderEpoch: 4 isTransactional: true isControl: false deleteHorizonMs: OptionalLong[1700] position: 102 CreateTime: 1700000000010 size: 94 magic: 2 compresscodec: lz4 crc: 3522132550 isvalid: false'
const RECORD =
  '| offset: 3 CreateTime: 1700000000010 keySize: 3 valueSize: 40 sequence: 7 headerKeys: [a,b] key: key payload: AAAA'

const layouts: { title: string; text: string }[] = [
  { title: 'as printed', text: `${BATCH}\n${RECORD}\n` },
  { title: 'with the line ends of Windows', text: `${BATCH}\r\n${RECORD}\r\n` },
  { title: 'quoted and indented', text: `> ${BATCH}\n>   ${RECORD}\n` },
  {
    title: 'of Kafka 2.7: upper case, no horizon',
    text: `${BATCH.replace(' deleteHorizonMs: OptionalLong[1700]', '').replace('lz4', 'LZ4')}\n${RECORD.replace('keySize', 'keysize').replace('valueSize', 'valuesize')}`,
  },
  ...[40, 57, 80, 133, 211].map((width) => ({
    title: `broken every ${width} columns`,
    text: `${wrap(BATCH, width)}\n${wrap(RECORD, width)}\n`,
  })),
]

test.each(layouts)('a batch and its record $title', async ({ text }) => {
  const { rows, diagnostics } = await decode(text)
  expect(diagnostics).toEqual([])
  expect(
    pick(rows.batches, 'baseOffset', 'producerId', 'producerEpoch', 'transactional', 'codec', 'crc', 'isValid'),
  ).toEqual([[3, 4000n, 2, 1, 'lz4', 3522132550, 0]])
  expect(pick(rows.records, 'batch', 'offset', 'keySize', 'valueSize', 'sequence')).toEqual([[0, 3, 3, 40, 7]])
  expect(pick(rows.dumps, 'path', 'kind')).toEqual([['', 'kafka/segment']])
})

test.each([
  ['two hyphens', '$ kafka-dump-log.sh --files /data/orders-0/00000000000000000007.index'],
  ['a dash', '$ kafka-dump-log.sh –files /data/orders-0/00000000000000000007.index –print-data-log|more'],
  [
    'a long dash and quotes of a word processor',
    '$ bin/kafka-dump-log.sh —files “/data/orders-0/00000000000000000007.index”',
  ],
  ['the class', 'java -cp x kafka.tools.DumpLogSegments --files=/data/orders-0/00000000000000000007.index'],
  ['broken in the path', '$ kafka-dump-log.sh --files /data/orders-0/000000000000\n00000007.index'],
  ['broken by the shell', '$ kafka-dump-log.sh \\\n  --files /data/orders-0/00000000000000000007.index'],
  ['what the tool says first', 'Dumping /data/orders-0/00000000000000000007.index'],
  ['the same, broken', 'Dumping /data/orders-0/000000000000\n00000007.index'],
  [
    'both',
    '$ kafka-dump-log.sh --files /data/orders-0/00000000000000000007.index\nDumping /data/orders-0/00000000000000000007.index',
  ],
])('the file comes from %s', async (_title, head) => {
  const { rows } = await decode(`${head}\noffset: 9 position: 5000\n`)
  expect(pick(rows.dumps, 'path', 'kind', 'baseOffset', 'line')).toEqual([
    ['/data/orders-0/00000000000000000007.index', 'kafka/offset-index', 7, 1],
  ])
  expect(pick(rows.entries, 'dump', 'offset', 'position')).toEqual([[0, 9, 5000]])
})

test('several files in one command', async () => {
  const { rows } = await decode(
    [
      '$ kafka-dump-log.sh --files a-0/00000000000000000007.log,a-0/00000000000000000007.index',
      'Dumping a-0/00000000000000000007.log',
      'Log starting offset: 7',
      BATCH,
      'Dumping a-0/00000000000000000007.index',
      'offset: 9 position: 5000',
      'Mismatches in :/srv/a-0/00000000000000000007.index',
      '  Index offset: 9, log offset: 8',
      'Found 69 invalid bytes at the end of 00000000000000000007.log',
    ].join('\n'),
  )
  expect(pick(rows.dumps, 'path', 'line')).toEqual([
    ['a-0/00000000000000000007.log', 1],
    ['a-0/00000000000000000007.index', 5],
  ])
  expect(pick(rows.reports, 'report', 'first', 'second')).toEqual([
    ['index-mismatch', 9, 8],
    ['invalid-bytes', 69, Number.NaN],
  ])
})

test('a line that begins like the tool’s and is none is reported, and the next one read', async () => {
  const { rows, diagnostics } = await decode(`baseOffset: 3 lastOffset: 3 count: 1 and so on\n${BATCH}\n`)
  expect(diagnostics.map(({ code, line }) => `${code}:${line}`)).toEqual(['kafka/dump-line-incomplete:1'])
  expect(rows.batches).toHaveLength(1)
})

test.each([
  ['the tool’s output', BATCH, 0.9],
  ['an entry alone', 'offset: 9 position: 5000', 0.9],
  [
    'a letter that quotes one line',
    `Hello,\n\nwe saw this\n${BATCH}\non Monday.\nWhat is it?\nIt is new.\nYours`,
    0.35,
  ],
  ['a text about the tool', 'Run\nkafka-dump-log.sh --files /d/00000000000000000007.index\nand look.', 0],
  ['a server log', '2023-09-01 04:02:01,662 [myid:13] - WARN  [main:Foo@1] - offset: 3', 0],
  ['nothing', '', 0],
])('recognized: %s', (_title, text, score) => {
  expect(dumpText.recognize(new TextEncoder().encode(text), 'notes')).toBe(score)
})

test.each([
  [BATCH, true],
  [BATCH.slice(0, 120), true],
  [RECORD, true],
  ['offset: 9 position: 5000', true],
  ['timestamp: 1697055992377 offset: 4322574', true],
  ['Dumping /data/orders-0/00000000000000000007.log', true],
  ['Dumping the database', false],
  ['offset: the place in a log', false],
  ['', false],
])('a line of the tool: %s', (line, expected) => {
  expect(isDumpLine(line)).toBe(expected)
})

test.each([
  ['little-endian, with a mark', true, true],
  ['little-endian', true, false],
  ['big-endian, with a mark', false, true],
])('in UTF-16 %s', async (_title, little, marked) => {
  const bytes = utf16(`${marked ? '\ufeff' : ''}${BATCH}\r\n${RECORD}\r\n`, little)
  expect(dumpText.recognize(bytes, 'notes')).toBe(0.9)
  const { rows } = await checkFormat(dumpText, bytes, 'dump.txt', 20)
  const mark = marked ? 2 : 0
  expect(pick(rows.batches, 'baseOffset', 'start', 'end', 'line')).toEqual([[3, mark, mark + 2 * BATCH.length + 2, 1]])
  expect(pick(rows.records, 'offset', 'start', 'line')).toEqual([[3, mark + 2 * BATCH.length + 4, 2]])
})

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), little)
  return bytes
}

function wrap(line: string, width: number): string {
  return line.match(new RegExp(`.{1,${width}}`, 'g'))!.join('\n')
}
