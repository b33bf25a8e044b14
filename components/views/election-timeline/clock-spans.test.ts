import { expect, test } from 'vitest'
import type { ClockOffset } from '@/lib/analysis/document'
import { documentOf, server } from '@/lib/analysis/testing-document'
import { referenceClock, shiftOf, shiftText, spanAt, unprovenOrders } from './clock-spans'

const offset = (sid: number, relativeTo: number, minMs: number | null, maxMs: number | null): ClockOffset => ({
  ...{ ensemble: '1', sid, relativeTo, minMs, maxMs },
})
const offsets = [offset(3, 1, -8, 32), offset(3, 2, null, 46)]
const by = (sid: number) => ({ ensemble: '1', sid })

test.each([
  { title: 'a clock that may be ahead', sid: 3, reference: 1, from: 968, to: 1008, text: '−32 to +8 ms' },
  { title: 'the same pair, seen from the other', sid: 1, reference: 3, from: 992, to: 1032, text: '−8 to +32 ms' },
  { title: 'a bound on one side', sid: 3, reference: 2, from: 954, to: null, text: 'clock ≥ −46 ms' },
  { title: 'the other side of it', sid: 2, reference: 3, from: null, to: 1046, text: 'clock ≤ +46 ms' },
  { title: 'no pair of lines', sid: 1, reference: 2, from: null, to: null, text: 'clock: no bound' },
  { title: 'its own clock', sid: 1, reference: 1, from: 1000, to: 1000, text: 'this clock' },
])('$title', ({ sid, reference, from, to, text }) => {
  const shift = shiftOf(offsets, by(reference), sid)
  expect(spanAt(1000, shift)).toEqual({ from, to })
  expect(shiftText(shift)).toBe(text)
})

test('pairs of another ensemble say nothing', () => {
  expect(shiftOf(offsets, { ensemble: '2', sid: 1 }, 3)).toEqual({ least: null, most: null })
})

test('the order is open where intervals of two clocks overlap, and never within one', () => {
  const range = { from: 0, to: 100 }
  const span = (lane: string, from: number | null, to: number | null) => ({ lane, from, to })
  expect(unprovenOrders([span('a', 10, 10), span('b', 5, 12), span('a', 30, 30), span('b', 40, 45)], range)).toEqual([
    { from: 5, to: 12 },
  ])
  expect(unprovenOrders([span('a', 10, 20), span('a', 15, 25)], range)).toEqual([])
  expect(unprovenOrders([span('a', 10, 10), span('b', 50, null), span('a', 80, 80)], range)).toEqual([
    { from: 50, to: 100 },
  ])
})

test('the reference is the clock of the first file that has a server', () => {
  const document = documentOf({ servers: [server(7, { hasLog: false }), server(9)] })
  expect(referenceClock(document, ['gone', undefined])).toEqual(by(9))
  expect(referenceClock(documentOf({}), [])).toBeNull()
})
