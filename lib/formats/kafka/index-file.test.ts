import { describe, expect, test } from 'vitest'
import { checkFormat, decodeBytes } from '../testing.ts'
import { offsetIndex } from './offset-index.ts'
import { dumpedFolders, filesOf, readFixture } from './testing.ts'
import { timeIndex } from './time-index.ts'

const INDEX = '00000000000000000040.index'
const TIME_INDEX = '00000000000000000040.timeindex'

/** Pairs of 32-bit numbers. */
function entries(...numbers: number[]): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [i, value] of numbers.entries()) view.setInt32(i * 4, value)
  return bytes
}

const offsetCases: { title: string; bytes: Uint8Array; offsets: number[]; codes: string[] }[] = [
  { title: 'empty', bytes: entries(), offsets: [], codes: [] },
  { title: 'as written', bytes: entries(1, 5000, 9, 9500), offsets: [41, 49], codes: [] },
  { title: 'zeros behind', bytes: entries(1, 5000, 0, 0, 0, 0), offsets: [41], codes: ['kafka/preallocated-tail@8'] },
  { title: 'nothing but zeros', bytes: entries(0, 0, 0, 0), offsets: [], codes: ['kafka/preallocated-tail@0'] },
  {
    title: 'zeros in the middle',
    bytes: entries(1, 5000, 0, 0, 9, 9500),
    offsets: [41, 49],
    codes: ['kafka/index-not-increasing@8'],
  },
  {
    title: 'a torn entry',
    bytes: entries(1, 5000, 9, 9500).subarray(0, 13),
    offsets: [41],
    codes: ['kafka/index-torn-entry@8'],
  },
  {
    title: 'an offset that falls',
    bytes: entries(9, 5000, 1, 9500),
    offsets: [49, 41],
    codes: ['kafka/index-not-increasing@8'],
  },
  {
    title: 'a position that falls',
    bytes: entries(1, 5000, 9, 500),
    offsets: [41, 49],
    codes: ['kafka/index-not-increasing@8'],
  },
]

test.each(offsetCases)('offset index: $title', async ({ bytes, offsets, codes }) => {
  const { rows, diagnostics } = await decodeBytes(offsetIndex, bytes, INDEX)
  expect(rows.entries!.map(({ offset }) => offset)).toEqual(offsets)
  expect(diagnostics.map(({ code, start }) => `${code}@${start}`)).toEqual(codes)
})

test('an index fetched from tiered storage: its name is not padded', async () => {
  const name = 'remote-log-index-cache/52_AAAAAAAAAAAAAAAAAAAAAA.index'
  const { rows, diagnostics } = await decodeBytes(offsetIndex, entries(1, 5000, 9, 9500), name)
  expect(rows.entries!.map(({ offset }) => offset)).toEqual([53, 61])
  expect(diagnostics).toEqual([])
})

test('a time index whose timestamp falls', async () => {
  const bytes = entries(396, 100, 1, 396, 100, 2)
  const { rows, diagnostics } = await decodeBytes(timeIndex, bytes, TIME_INDEX)
  expect(rows.entries).toEqual([
    { time: 396 * 2 ** 32 + 100, offset: 41, start: 0 },
    { time: 396 * 2 ** 32 + 100, offset: 42, start: 12 },
  ])
  expect(diagnostics.map(({ code, start }) => `${code}@${start}`)).toEqual(['kafka/time-index-out-of-order@12'])
})

test('without a name offsets are relative', async () => {
  const { rows } = await decodeBytes(offsetIndex, entries(1, 5000), 'upload')
  expect(rows.entries).toEqual([{ offset: 1, position: 5000, start: 0 }])
})

test.each(dumpedFolders())('%s: every cut and flip', async (folder) => {
  for (const name of filesOf(folder)) {
    if (name.endsWith('.index')) await checkFormat(offsetIndex, readFixture(`${folder}/${name}`), name, 80)
    if (name.endsWith('.timeindex')) await checkFormat(timeIndex, readFixture(`${folder}/${name}`), name, 80)
  }
})

describe('recognized', () => {
  const index = readFixture(`plain/${INDEX}`)
  const time = readFixture(`plain/${TIME_INDEX}`)
  const text = new TextEncoder().encode('0\n1\n0 0\n')

  test.each([
    { title: 'an index with its name', bytes: index, name: INDEX, offset: 0.9, timed: 0 },
    { title: 'an index without', bytes: index, name: 'upload', offset: 0.6, timed: 0 },
    { title: 'a time index with its name', bytes: time, name: TIME_INDEX, offset: 0, timed: 0.9 },
    { title: 'a time index without', bytes: time, name: 'upload', offset: 0, timed: 0.6 },
    { title: 'an empty file by its name', bytes: new Uint8Array(0), name: INDEX, offset: 0.5, timed: 0 },
    { title: 'an empty file', bytes: new Uint8Array(0), name: 'upload', offset: 0, timed: 0 },
    { title: 'a checkpoint, which is text', bytes: text, name: 'leader-epoch-checkpoint', offset: 0, timed: 0 },
    {
      title: 'a segment',
      bytes: readFixture('plain/00000000000000000040.log').subarray(0, 65_536),
      name: 'upload',
      offset: 0,
      timed: 0,
    },
  ])('$title', ({ bytes, name, offset, timed }) => {
    expect(offsetIndex.recognize(bytes, name)).toBe(offset)
    expect(timeIndex.recognize(bytes, name)).toBe(timed)
  })
})
