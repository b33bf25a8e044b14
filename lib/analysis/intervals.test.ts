import { describe, expect, test } from 'vitest'
import { Intervals } from './intervals.ts'

const span = (from: number, to: number | null) => ({ from, to })
const long = span(0, 100)
const short = span(10, 20)
const other = span(30, 40)
const open = span(50, null)
const all = new Intervals([long, short, other, open])

const cases: readonly { from: number; to: number; touching: unknown[]; beginning: unknown[] }[] = [
  { from: 15, to: 15, touching: [long, short], beginning: [] },
  { from: 20, to: 30, touching: [long, short, other], beginning: [other] },
  { from: 21, to: 29, touching: [long], beginning: [] },
  { from: 100, to: 1_000, touching: [long, open], beginning: [] },
  { from: 101, to: 1_000, touching: [open], beginning: [] },
  { from: -5, to: -1, touching: [], beginning: [] },
  { from: 0, to: 50, touching: [long, short, other, open], beginning: [long, short, other, open] },
]
test.each(cases)('$from to $to', ({ from, to, touching, beginning }) => {
  expect(all.touching(from, to)).toEqual(touching)
  expect(all.beginning(from, to)).toEqual(beginning)
})

describe('at one time', () => {
  test('the last begun and the next to begin', () => {
    expect([all.begunBy(29), all.begunBy(30), all.begunBy(-1)]).toEqual([short, other, null])
    expect([all.beginningAfter(29), all.beginningAfter(30), all.beginningAfter(50)]).toEqual([other, open, null])
  })
  test('how far those before it reach', () => {
    expect([all.reachBy(-1), all.reachBy(45), all.reachBy(50)]).toEqual([
      Number.NEGATIVE_INFINITY,
      100,
      Number.POSITIVE_INFINITY,
    ])
  })
  test('the first that fits', () => {
    expect(all.firstFrom(5, ({ to }) => to === null)).toBe(open)
    expect(all.firstFrom(51, () => true)).toBe(null)
  })
})
