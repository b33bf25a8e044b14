import { expect, test } from 'vitest'
import type { PartitionEntry } from '@/lib/analysis/document'
import type { RecordPage, TableRef } from '@/lib/engine/queries'
import type { FileRow } from '@/lib/engine/snapshot'
import type { Evidence } from '@/lib/words/evidence'
import { lookUp } from './look-up'
import type { Lookup } from './trace'
import { parseWanted, parseWantedAs } from './wanted'

test.each([
  { typed: '4353584', wanted: { kind: 'offset', value: 4353584 } },
  { typed: '4\u202f353 584', wanted: { kind: 'offset', value: 4353584 } },
  { typed: '1696861264970', wanted: { kind: 'time', value: 1696861264970 } },
  { typed: '2023-10-09 14:21:04.970 Z', wanted: { kind: 'time', value: 1696861264970 } },
  { typed: '2023-10-09', wanted: { kind: 'time', value: 1696809600000 } },
  { typed: 'orders', wanted: null },
  { typed: '2023-99-09', wanted: null },
])('$typed', ({ typed, wanted }) => expect(parseWanted(typed)).toEqual(wanted))

const POSITIONS = [34112, 70021, 104109, 138180, 172201, 207647, 241803]
const tables: Record<string, Record<string, number>[]> = {
  'index entries': POSITIONS.map((position, i) => ({ offset: 4353580 + i, position, start: 8 * i })),
  'times entries': [
    { time: 1000, offset: 12, start: 0 },
    { time: 2000, offset: 19, start: 12 },
  ],
  'log batches': [
    { baseOffset: 10, lastOffset: 12, start: 0, size: 100, maxTimestamp: 1000, leaderEpoch: 3 },
    { baseOffset: 15, lastOffset: 19, start: 100, size: 50, maxTimestamp: 2000, leaderEpoch: 3 },
  ],
}
const TIMES: Record<number, readonly number[]> = { 0: [900, 950, 950], 100: [1400, 1600, 1900, 2000, 2000] }
const engine = {
  records: async ({ start }: Evidence, from: number, count: number) => {
    const times = TIMES[start]!
    const records = times.map((time, i) => ({ offset: (start === 0 ? 10 : 15) + i, time }))
    const page = { total: times.length, from, records: records.slice(from, from + count), trouble: null }
    return page as unknown as RecordPage
  },
  rows: async ({ file, table }: TableRef, from: number, count: number) => {
    const all = tables[`${file} ${table}`] ?? []
    return { total: all.length, from, rows: all.slice(from, from + count) }
  },
}
const files = ['index', 'times', 'log'].map((id) => ({ id, kind: `kafka/${id}` })) as unknown as FileRow[]
const nothing = { log: null, index: null, timeindex: null, txnindex: null, snapshot: null }
const live = { state: 'live', batches: null, lastOffset: null, maxTime: null }
const logged = { ...live, baseOffset: 10, bytes: 150, batches: 2, lastOffset: 19 }
const partition = {
  segments: [
    { ...logged, files: { ...nothing, log: 'log', timeindex: 'times' } },
    { ...live, baseOffset: 4353579, bytes: null, files: { ...nothing, index: 'index' } },
  ],
} as unknown as PartitionEntry

const plain = (text: string) => text.replaceAll('\u202f', ' ')
const at = (kind: 'offset' | 'time', value: number, of = partition) =>
  lookUp({ engine, files, partition: of }, { kind, value })
const outcome = ({ found, failure }: Lookup) =>
  plain(found ? `${found.evidence.file} ${found.evidence.start}: ${found.text}` : failure!)

test.each([
  { offset: 4353584, expected: 'index 32: Offset 4 353 584: exact entry, position 172 201' },
  { offset: 9999999, expected: 'index 48: Offset 9 999 999: nearest entry 4 353 586, position 241 803' },
  { offset: 11, expected: 'log 0: Offset 11: the batch that holds it is at position 0' },
  { offset: 13, expected: 'log 100: Offset 13: no batch holds it; the next one is at position 100' },
  { offset: 9, expected: 'No segment begins at or below offset 9.' },
])('offset $offset', async ({ offset, expected }) => {
  expect(outcome(await at('offset', offset))).toBe(expected)
})

test('an offset of the seed: steps, probes, cost, and the file that would end it', async () => {
  const { steps, cost } = await at('offset', 4353584)
  expect(steps.map(({ title }) => title)).toEqual([
    'Segment.',
    'Warm section.',
    'Binary search,',
    'Position',
    'Scan the log',
  ])
  expect(steps[2]!.probes.map(({ entry, outcome }) => [entry, outcome])).toEqual([
    [3, 'below'],
    [5, 'above'],
    [4, 'exact'],
  ])
  expect(steps[3]!.position).toBe(172201)
  expect(steps[4]!.needs).toBe('…4353579.log')
  expect(cost).toEqual({ entriesRead: 4, indexBytes: 32, headerBytes: null, scannedPast: null })
})

test('a scan counts the headers it reads and the bytes it passes', async () => {
  expect((await at('offset', 13)).cost).toEqual({ entriesRead: 0, indexBytes: 0, headerBytes: 122, scannedPast: 100 })
})

test('an offset behind a segment is looked for in the next one', async () => {
  const { steps, failure } = await at('offset', 25)
  expect(steps.filter(({ title }) => title === 'Next segment.')).toHaveLength(1)
  expect(plain(failure!)).toBe('Offset 25: no file here tells where it is.')
})

test.each([
  {
    time: 1500,
    expected:
      'log 100: 00:00:01.500 Z: the first record that reaches it is offset 16 at 1970-01-01 00:00:01.600 Z, leader epoch 3',
  },
  {
    time: 500,
    expected:
      'log 0: 00:00:00.500 Z: the first record that reaches it is offset 10 at 1970-01-01 00:00:00.900 Z, leader epoch 3',
  },
  {
    time: 980, // the header says 1 000: none of its records does
    expected:
      'log 100: 00:00:00.980 Z: the first record that reaches it is offset 15 at 1970-01-01 00:00:01.400 Z, leader epoch 3',
  },
  { time: 2001, expected: 'No segment here has a timestamp of 00:00:02.001 Z or later.' },
])('time $time', async ({ time, expected }) => {
  expect(outcome(await at('time', time))).toBe(expected)
})

test.each([
  ['4 353 584', 'offset', 4353584],
  ['1696861264970', 'offset', 1696861264970],
  ['1700', 'time', 1700],
  ['2023-10-09', 'time', 1696809600000],
  ['2023-10-09', 'offset', null],
] as const)('%s as %s', (typed, kind, value) => expect(parseWantedAs(typed, kind)?.value ?? null).toBe(value))

const whole = {
  segments: [
    { ...logged, files: { ...nothing, log: 'log', timeindex: 'times' } },
    { ...live, state: 'deleted', baseOffset: 20, files: { ...nothing, index: 'index' } },
  ],
} as unknown as PartitionEntry

test('an offset after the end of the log is refused before anything is searched', async () => {
  const refused = await at('offset', 1000000, whole)
  expect(refused.steps.map(({ text }) => plain(text))).toEqual([
    'None is searched. The broker answers OFFSET_OUT_OF_RANGE, and logs “we only have log segments upto 20”.',
  ])
  expect(outcome(refused)).toMatch(/^Offset 1 000 000 is out of range: the log ends at 20/)
  expect((await at('offset', 20, whole)).steps.length).toBeGreaterThan(1)
})

test.each([
  { typed: '-1', expected: 'log 100: Latest: offset 20' },
  { typed: '\u22122', expected: 'log 0: Earliest: offset 10' },
  {
    typed: '-3',
    expected:
      'log 100: Largest timestamp, 1970-01-01 00:00:02.000 Z: the first record that reaches it is offset 18 at 1970-01-01 00:00:02.000 Z, leader epoch 3',
  },
  { typed: '-6', expected: null },
])('timestamp $typed', async ({ typed, expected }) => {
  const wanted = parseWantedAs(typed, 'time')
  expect(wanted && outcome(await at('time', wanted.value, whole))).toBe(expected)
})
