import { expect, test } from 'vitest'
import type { PartitionEntry } from '@/lib/analysis/document'
import type { TableRef } from '@/lib/engine/queries'
import type { FileRow } from '@/lib/engine/snapshot'
import { lookUp, parseWanted } from './lookup'

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
    { baseOffset: 10, lastOffset: 12, start: 0, size: 100 },
    { baseOffset: 15, lastOffset: 19, start: 100, size: 50 },
  ],
}
const engine = {
  rows: async ({ file, table }: TableRef, from: number, count: number) => {
    const all = tables[`${file} ${table}`] ?? []
    return { total: all.length, from, rows: all.slice(from, from + count) }
  },
}
const files = ['index', 'times', 'log'].map((id) => ({ id, kind: `kafka/${id}` })) as unknown as FileRow[]
const nothing = { log: null, index: null, timeindex: null, txnindex: null, snapshot: null }
const partition = {
  segments: [
    { baseOffset: 10, files: { ...nothing, log: 'log', timeindex: 'times' } },
    { baseOffset: 4353579, files: { ...nothing, index: 'index' } },
  ],
} as unknown as PartitionEntry

async function found(kind: 'offset' | 'time', value: number): Promise<string> {
  const result = await lookUp(engine, files, partition, { kind, value })
  return typeof result === 'string'
    ? result
    : `${result.evidence.file} ${result.evidence.start}: ${result.text}`.replaceAll('\u202f', ' ')
}

test.each([
  { offset: 4353584, expected: 'index 32: Offset 4 353 584: exact entry, position 172 201' },
  { offset: 9999999, expected: 'index 48: Offset 9 999 999: nearest entry 4 353 586, position 241 803' },
  { offset: 11, expected: 'log 0: Offset 11: the batch that holds it is at position 0' },
  { offset: 13, expected: 'log 100: Offset 13: no batch holds it; the next one is at position 100' },
  { offset: 25, expected: 'Offset 25 is after the last one of the segment with base offset 10.' },
  { offset: 9, expected: 'No segment begins at or below offset 9.' },
])('offset $offset', async ({ offset, expected }) =>
  expect((await found('offset', offset)).replaceAll('\u202f', ' ')).toBe(expected),
)

test.each([
  { time: 1500, expected: 'times 12: The first time index entry not before it names offset 19' },
  { time: 2001, expected: 'No time index entry reaches this time.' },
])('time $time', async ({ time, expected }) => expect(await found('time', time)).toBe(expected))
