import { expect, test } from 'vitest'
import { formatOffset, namedZone, parseOffset, zoneBetween } from './zone.ts'

const HOUR = 3_600_000

test.each([
  ['+08:00', 8 * HOUR],
  ['-0530', -5.5 * HOUR],
  ['+9', 9 * HOUR],
  ['Z', 0],
  ['GMT+05:45', 5.75 * HOUR],
  ['Shanghai', null],
  ['', null],
])('offset %s', (text, offset) => {
  expect(parseOffset(text)).toBe(offset)
})

test.each([
  ['Asia/Shanghai', '2023-09-01T04:02:01Z', 8],
  ['Europe/Berlin', '2024-01-15T12:00:00Z', 1],
  ['Europe/Berlin', '2024-07-15T12:00:00Z', 2],
  ['Europe/Berlin', '2024-03-31T01:59:00Z', 1],
  ['Europe/Berlin', '2024-03-31T03:00:00Z', 2],
  ['America/St_Johns', '2024-01-15T12:00:00Z', -3.5],
])('%s at %s as written', (name, written, hours) => {
  expect(namedZone(name)?.offsetAt(Date.parse(written))).toBe(hours * HOUR)
})

test('a zone that nobody knows', () => {
  expect(namedZone('Mars/Olympus')).toBeNull()
})

test('times that no date holds', () => {
  expect(namedZone('Asia/Shanghai')!.offsetAt(Number.NaN)).toBe(0)
  expect(namedZone('Asia/Shanghai')!.offsetAt(1e300)).toBe(0)
})

test('two clocks in one line', () => {
  const zone = zoneBetween(Date.parse('2024-01-15T20:00:00.120Z'), Date.parse('2024-01-15T12:00:00.500Z'))
  expect(zone?.offsetAt(0)).toBe(8 * HOUR)
  expect(zone?.name).toBe('+08:00')
  expect(zoneBetween(Date.parse('2024-01-15T20:00:00Z'), Date.parse('2024-01-11T20:00:00Z'))).toBeNull()
})

test('an offset in words', () => {
  expect([0, 5.75 * HOUR, -3.5 * HOUR].map(formatOffset)).toEqual(['+00:00', '+05:45', '-03:30'])
})
