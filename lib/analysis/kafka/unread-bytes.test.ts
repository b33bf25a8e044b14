import { expect, test } from 'vitest'
import type { OpenedFile } from '../../model/opened-file.ts'
import type { Batch } from './batch.ts'
import { BatchPlaces } from './batch-places.ts'
import { unreadBytes, unreported, unreportedProblem } from './unread-bytes.ts'

type Stretch = [start: number, end: number]

const logOf = (size: number, reported: readonly Stretch[]): OpenedFile =>
  ({
    id: 'f',
    source: { size },
    parts: [],
    diagnostics: reported.map(([start, end]) => ({ code: 'kafka/batch-corrupt', start, end })),
  }) as unknown as OpenedFile

function placesOf(batches: readonly Stretch[]): BatchPlaces {
  const places = new BatchPlaces()
  for (const [i, [position, end]] of batches.entries())
    places.add({ position, size: end - position, baseOffset: i, lastOffset: i, maxTimestamp: 0 } as Batch)
  return places
}

test.each<[string, Stretch[], Stretch[], Stretch[]]>([
  ['nothing is missing', [[0, 100]], [], []],
  [
    'damage is reported as a whole',
    [
      [0, 40],
      [60, 100],
    ],
    [[40, 60]],
    [],
  ],
  [
    'more than its reader looked at',
    [
      [0, 40],
      [90, 100],
    ],
    [[40, 60]],
    [[60, 90]],
  ],
  [
    'up to the end of the file',
    [[0, 40]],
    [
      [40, 60],
      [70, 80],
    ],
    [
      [60, 70],
      [80, 100],
    ],
  ],
  ['a batch with a wrong CRC is one', [[0, 100]], [[40, 60]], []],
])('%s', (_, batches, reported, rest) => {
  const log = logOf(100, reported)
  const silent = unreported(log, placesOf(batches))
  expect(silent.map(({ start, end }) => [start, end])).toEqual(rest)
  expect(silent.map((bytes) => unreportedProblem(log, bytes).evidence)).toEqual(
    rest.map(([start, end]) => `f:${start}-${end}:0`),
  )
  expect(unreadBytes(log, silent)).toHaveLength(reported.length + rest.length)
})
