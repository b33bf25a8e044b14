import { expect, test } from 'vitest'
import { parseZone, StampReader } from './header-time.ts'

const cases: [stamp: string, time: number][] = [
  ['2023-09-01 04:02:01,662', Date.UTC(2023, 8, 1, 4, 2, 1, 662)],
  ['2023-09-01T04:02:01.662', Date.UTC(2023, 8, 1, 4, 2, 1, 662)],
  ['2024-02-29 23:59:60,000', Date.UTC(2024, 2, 1)],
  ['2023-09-01 04:02:01;662', Number.NaN],
  ['2023-13-01 04:02:01,662', Number.NaN],
  ['2023-09-01 24:02:01,662', Number.NaN],
  ['2023-09-01 0x:02:01,662', Number.NaN],
  ['2023-09-01 04:02:01,66a', Number.NaN],
  ['20230901 04:02:01,66200', Number.NaN],
]

test.each(cases)('%s', (stamp, time) => {
  expect(new StampReader().read(stamp, 0)).toBe(time)
})

test('the day that was kept is not taken for another', () => {
  const reader = new StampReader()
  for (const [stamp, time] of cases) expect(reader.read(stamp, 0)).toBe(time)
})

test.each([
  ['Z', 0],
  ['+08:00', 480],
  ['-0330', -210],
  ['CET', Number.NaN],
])('zone %s', (text, minutes) => {
  expect(parseZone(text)).toBe(minutes)
})
