import { expect, test } from 'vitest'
import type { Batch, IndexEntry } from '../segment-row'
import { type MapRows, mapScale, mapSummary, offsetGaps, roundTicks, stepPath } from './map-layout'

const PLOT = { left: 0, right: 100, top: 0, bottom: 100 }
const evidence = { file: 'f', start: 0, end: 1, line: 0 }
const batch = (position: number, size: number, baseOffset: number, lastOffset: number) =>
  ({ position, size, baseOffset, lastOffset, evidence }) as Batch
const entry = (position: number, offset: number): IndexEntry => ({ position, offset, evidence })
const rows = (some: Partial<MapRows>): MapRows => ({
  batches: [],
  everyBatch: 1,
  entries: [],
  everyEntry: 1,
  batchTotal: some.batches?.length ?? 0,
  entryTotal: some.entries?.length ?? 0,
  stretch: { from: 0, to: 100 },
  fromStart: true,
  ...some,
})

test('a batch stands at its last offset for the length of its bytes', () => {
  const some = rows({ batches: [batch(0, 40, 0, 4), batch(40, 60, 5, 10)] })
  expect(stepPath(some, 0, mapScale(some, 0, PLOT))).toBe('M0 60H40V0H100')
})

test('entries alone rise from the base, and end at the last', () => {
  const some = rows({ entries: [entry(50, 5), entry(80, 10)] })
  expect(stepPath(some, 0, mapScale(some, 0, PLOT))).toBe('M0 100H50V50H80V0')
})

test('missing offsets are a gap, but not between batches of which some are left out', () => {
  const batches = [batch(0, 50, 0, 4), batch(50, 50, 8, 9)]
  expect(offsetGaps(rows({ batches }))).toEqual([{ position: 50, from: 4, to: 8, missing: 3 }])
  expect(offsetGaps(rows({ batches, everyBatch: 2 }))).toEqual([])
})

test.each([
  [0, 10, 5, [0, 2, 4, 6, 8, 10]],
  [4353579, 4353586, 10, [4353579, 4353580, 4353581, 4353582, 4353583, 4353584, 4353585, 4353586]],
  [0, 241803, 6, [0, 50000, 100000, 150000, 200000]],
  [7, 8, 20, [7, 8]],
])('ticks from %i to %i', (low, high, most, ticks) => expect(roundTicks(low, high, most)).toEqual(ticks))

test('the summary says how many, from where to where, and the steps', () => {
  const some = rows({ entries: [entry(34112, 580), entry(70021, 581), entry(104109, 582)] })
  expect(mapSummary(some, String)).toBe('3 entries, positions 34112 to 104109, steps 34088 to 35909 bytes')
})
