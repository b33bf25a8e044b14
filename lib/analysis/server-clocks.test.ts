import { expect, test } from 'vitest'
import type { ClockBound } from './clock-bound.ts'
import { serverClocksOf } from './server-clocks.ts'

type Row = readonly [sid: number, relativeTo: number, minMs: number | null, maxMs: number | null]

function clocksOf(...rows: readonly Row[]) {
  return serverClocksOf(
    rows.map(([sid, relativeTo, minMs, maxMs]): ClockBound => {
      return { ensemble: '1', sid, relativeTo, minMs, maxMs, evidence: [] }
    }),
  )
}

interface Case {
  readonly title: string
  readonly rows: readonly Row[]
  readonly ahead: Readonly<Record<number, number>>
  readonly reference: number
}

const cases: readonly Case[] = [
  { title: 'bounds that hold zero', rows: [[1, 2, -20, 40]], ahead: { 1: 0, 2: 0 }, reference: 1 },
  {
    title: 'the time that a message takes is no difference',
    rows: [[1, 2, 90, 140]],
    ahead: { 1: 0, 2: 0 },
    reference: 1,
  },
  {
    title: 'one against two that agree',
    rows: [
      [1, 2, 4_990, 5_010],
      [1, 3, 4_980, 5_030],
      [2, 3, -10, 10],
    ],
    ahead: { 1: 5_000, 2: 0, 3: 0 },
    reference: 2,
  },
  {
    title: 'bounded through another server only',
    rows: [
      [1, 2, -20, 20],
      [2, 3, -3_600_020, -3_599_980],
    ],
    ahead: { 1: 0, 2: 0, 3: 3_600_000 },
    reference: 1,
  },
  {
    title: 'bounded on one side: no more than what is certain',
    rows: [[1, 2, null, -8_000]],
    ahead: { 1: 0, 2: 8_000 },
    reference: 1,
  },
  {
    title: 'a wide interval: its nearer end',
    rows: [[1, 2, -60_000, -8_000]],
    ahead: { 1: 0, 2: 8_000 },
    reference: 1,
  },
  {
    title: 'a server that is bounded on one side agrees with all of them, and says nothing',
    rows: [
      [1, 2, -30, 50],
      [1, 3, 3_599_990, 3_600_010],
      [1, 4, -200, null],
      [2, 4, -700, null],
      [3, 4, -3_600_200, null],
    ],
    ahead: { 1: 0, 2: 0, 3: -3_600_000, 4: 0 },
    reference: 1,
  },
  {
    title: 'no one offset fits a clock that was set',
    rows: [[1, 2, 9_000, 1_000]],
    ahead: { 1: 0, 2: 0 },
    reference: 1,
  },
]

test.each(cases)('$title', ({ rows, ahead, reference }) => {
  const clocks = clocksOf(...rows)
  expect(Object.keys(ahead).map((sid) => clocks.aheadOf('1', Number(sid)))).toEqual(Object.values(ahead))
  expect(clocks.referenceOf('1')).toBe(reference)
  expect(clocks.agree).toBe(Object.values(ahead).every((ms) => ms === 0))
})

test('a time of the common clock, as the server wrote it', () => {
  const clocks = clocksOf([1, 2, 4_990, 5_010], [1, 3, 4_990, 5_010], [2, 3, 0, 0])
  expect([clocks.asWritten('1', 1, 1_000), clocks.asWritten('1', 2, 1_000)]).toEqual([6_000, 1_000])
  expect(clocks.asWritten('2', 1, 1_000)).toBe(1_000)
})
