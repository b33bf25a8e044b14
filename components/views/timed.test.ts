import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at, ms, role } from '@/lib/analysis/testing-document'
import { during, lastBegun, timedBy } from './timed'

test('groups are in order of time, what has no end lasts', () => {
  const groups = timedBy(
    [role(2, 'leading', 5, null), role(1, 'looking', 3, 4), role(1, 'following', 1, 3)],
    (each) => [`${each.sid}`],
  )
  expect(groups.get('1')!.map(({ from, to }) => [from, to])).toEqual([
    [ms(1), ms(3)],
    [ms(3), ms(4)],
  ])
  expect(groups.get('2')![0]!.to).toBe(Number.POSITIVE_INFINITY)
  expect(timedBy([{ ...role(1, 'looking', 1, 2), from: 'never' }], () => ['1']).size).toBe(0)
})

test.each([
  [0.5, -1],
  [1, 0],
  [2.9, 0],
  [3, 2],
  [9, 2],
])('the last begun at %s is at %s', (time, place) => {
  const items = [1, 3, 3].map((from) => ({ from: Date.parse(at(from)) }))
  expect(lastBegun(items, ms(time))).toBe(place)
})

test('what lasts during a span is found as by looking at all', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(20)).map(([from, length]) => ({ from, to: from + length }))
  fc.assert(
    fc.property(fc.array(span), span, (all, { from, to }) => {
      const items = [...all].sort((a, b) => a.from - b.from)
      expect(during(items, from, to)).toEqual(items.filter((each) => each.to > from && each.from < to))
    }),
  )
})
