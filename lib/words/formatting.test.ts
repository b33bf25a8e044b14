import { expect, test } from 'vitest'
import { formatDelta, formatDuration, formatFromT0, formatMs, formatSpan } from './duration.ts'
import { hypothesisName } from './hypothesis.ts'
import { parseInstant, parseTypedRange } from './instant.ts'
import { formatCount, formatShortCount, formatSize } from './size.ts'
import { formatClock, formatClockBeside, formatIso, formatMinute, formatUtc, parseTime, withoutHour } from './time.ts'

const T0 = Date.parse('2023-09-01T04:02:01.248Z')

test.each([
  [1, '1 ms'],
  [414, '414 ms'],
  [1240, '1.24 s'],
  [9650, '9.65 s'],
  [10_000, '10 s'],
  [12_260, '12.3 s'],
  [552_000, '9 min 12 s'],
  [57_540_000, '15 h 59 min'],
  [316_796_607, '3 d 15 h 59 min'],
])('%d ms is %s', (ms, text) => expect(formatDuration(ms)).toBe(text))

test.each([
  [414, '+414 ms'],
  [-11_000, '−11.0 s'],
  [5810, '+5.81 s'],
  [61_000, '+1 min 1 s'],
  [0, '+0'],
])('a delta of %d ms is %s', (ms, text) => expect(formatDelta(ms)).toBe(text))

test.each([
  [412, '412 B'],
  [1242, '1\u202f242 B'],
  [34_112, '34.1 kB'],
  [999_960, '1.00 MB'],
  [1_000_000_000, '1.00 GB'],
])('%d bytes are %s', (bytes, text) => expect(formatSize(bytes)).toBe(text))

test('a clock of the same hour is written without it', () => {
  expect(withoutHour('closed at 04:02:01.662 to 05:00:00.001', T0)).toBe('closed at 02:01.662 to 05:00:00.001')
})

test('times come out as they were written', () => {
  expect(formatClock(T0)).toBe('04:02:01.248')
  expect(formatMinute(T0)).toBe('02:01.248')
  expect(formatUtc(T0)).toBe('2023-09-01 04:02:01.248 Z')
  expect(formatClockBeside(T0, T0 - 86_400_000)).toBe('09-01 04:02:01.248')
  expect(formatFromT0(T0, T0)).toBe('T0')
  expect(parseTime('2023-09-01T04:02:01.248Z')).toBe(T0)
  expect(parseTime(null)).toBeNull()
  expect(formatIso(9e18)).toBe('')
})

test('a hypothesis has a name, also one that this version does not know', () => {
  expect(hypothesisName('slow_disk')).toBe('Slow disk')
  expect(hypothesisName('cosmic_rays')).toBe('Cosmic rays')
})

test('counts have one form for one', () => {
  expect(formatCount(1, 'file')).toBe('1 file')
  expect(formatCount(0, 'entry', 'entries')).toBe('0 entries')
})

const context = { from: T0 - 11_248, to: T0 + 1_000, t0: T0 }
test.each([
  ['04:01:50', T0 - 11_248],
  ['04:01:50,248', T0 - 11_000],
  ['2023-08-31 04:02:01.248', T0 - 86_400_000],
  ['T0', T0],
  ['T-11s', T0 - 11_000],
  ['+10s', T0 - 1_248],
  ['T+500ms', T0 + 500],
  ['25:00', null],
  ['soon', null],
])('typed %s', (text, time) => expect(parseInstant(text, context)).toBe(time))

test.each([
  ['04:01:50..04:02:03', { from: T0 - 11_248, to: T0 + 1_752 }],
  ['T-11s..T+1s', { from: T0 - 11_000, to: T0 + 1_000 }],
  ['04:01:50..+10s', { from: T0 - 11_248, to: T0 - 1_248 }],
  ['+10s', { from: T0 - 1_248, to: T0 + 11_000 }],
  ['04:02:03..04:01:50', null],
  ['a..b', null],
])('typed range %s', (text, range) => expect(parseTypedRange(text, context)).toEqual(range))

test.each([
  [553, '553 ms'],
  [4 * 3_600_000 + 12 * 60_000, '4 h 12 min'],
  [22 * 86_400_000 + 23 * 3_600_000 + 30 * 60_000, '22 d 23 h'],
])('%d ms is about %s', (ms, text) => expect(formatSpan(ms)).toBe(text))

test.each([
  [7, '7'],
  [9_999, '9\u202f999'],
  [33_600, '33.6 k'],
  [999_400, '999 k'],
  [999_500, '1.00 M'],
  [1_920_000, '1.92 M'],
])('%d is %s in short', (count, text) => expect(formatShortCount(count)).toBe(text))

test('in full, a duration is milliseconds with a true minus', () => {
  expect(formatMs(316_796_607)).toBe('316\u202f796\u202f607 ms')
  expect(formatMs(-414)).toBe('−414 ms')
})
