import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatEvidence, isSamePlace, parseEvidence } from './evidence.ts'

test('the text of a place gives the place back', () => {
  const place = fc.record({
    file: fc.stringMatching(/^[0-9a-f]{8}(\.\d+)?$/),
    start: fc.maxSafeNat(),
    end: fc.maxSafeNat(),
    line: fc.nat(),
  })
  fc.assert(
    fc.property(place, (evidence) => {
      expect(parseEvidence(formatEvidence(evidence))).toEqual(evidence)
    }),
  )
})

test.each(['', '3f9a1c2e', '3f9a1c2e:1-2', ':1-2:3', '3f9a1c2e:1-2:x', '3f9a1c2e:-1-2:3'])('%s is no place', (text) => {
  expect(parseEvidence(text)).toBeNull()
})

test('a line number that was not known yet does not make another place', () => {
  const place = { file: '3f9a1c2e', start: 1, end: 2, line: 0 }
  expect(isSamePlace(place, { ...place, line: 7 })).toBe(true)
  expect(isSamePlace(place, { ...place, end: 3 })).toBe(false)
})
