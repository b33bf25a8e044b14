import { expect, test } from 'vitest'
import { type OpenTerm, OpenTerms } from './open-terms.ts'

const term = (leader: number, from: number, epoch: number | null = null): OpenTerm => {
  return { ensemble: '1', leader, from, epoch, established: true, confidence: 'proven', evidence: [] }
}

test('in time order, of one instant the first added first', () => {
  const [a, b, c] = [term(1, 20), term(2, 10), term(3, 20)]
  const terms = new OpenTerms([a, b, c])
  expect(terms.inTime).toEqual([b, a, c])
  expect([terms.current(9), terms.current(15), terms.current(20)]).toEqual([null, b, a])
})

test('a term that is replaced keeps its turn', () => {
  const old = term(1, 30)
  const terms = new OpenTerms([old, term(1, 10)])
  const earlier = { ...old, from: 10 }
  terms.replace(old, earlier)
  expect(terms.inTime[0]).toBe(earlier)
  expect(terms.firstAdded(terms.beginning(1, 0, 50))).toBe(earlier)
})

test('the highest epoch of a leader up to a time, whatever was added since', () => {
  const terms = new OpenTerms([term(1, 10, 5)])
  expect([terms.highestEpoch(1, 9), terms.highestEpoch(1, 10), terms.highestEpoch(2, 10)]).toEqual([null, 5, null])
  terms.add(term(1, 5, 7))
  terms.add(term(1, 20))
  expect([terms.highestEpoch(1, 10), terms.highestEpoch(1, 20)]).toEqual([7, Number.POSITIVE_INFINITY])
})

test('an epoch has one leader', () => {
  const terms = new OpenTerms([term(1, 10, 5)])
  expect([terms.isOfAnother(1, 5), terms.isOfAnother(2, 5), terms.isOfAnother(2, 6)]).toEqual([false, true, false])
})
