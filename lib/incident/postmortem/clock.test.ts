import { expect, test } from 'vitest'
import type { FileEntry } from '../../analysis/document.ts'
import { documentOf } from '../../analysis/testing-document.ts'
import { clocksOf, type PostmortemTimes } from './clock.ts'

const file = (id: string, sid: number, zone: string | null) =>
  ({ id, sid, ensemble: '1', kind: 'zookeeper/server-log', zone: { name: zone } }) as FileEntry
const document = documentOf({
  files: [file('a', 1, null), file('b', 2, '+08:00'), file('c', 3, 'Europe/Berlin'), file('d', 4, 'UTC')],
})
/** Half past one on the night in which Berlin's clocks went back. */
const time = Date.parse('2023-10-29T01:30:00.000Z')

test.each<[string, PostmortemTimes, string]>([
  ['a', 'log', '01:30:00.000'],
  ['a', 'utc', '01:30:00.000 (no zone)'],
  ['a', 'both', '01:30:00.000 (no zone)'],
  ['b', 'log', '09:30:00.000'],
  ['b', 'utc', '01:30:00.000 Z'],
  ['b', 'both', '09:30:00.000 (01:30:00.000 Z)'],
  ['c', 'log', '02:30:00.000'],
  ['d', 'both', '01:30:00.000 (01:30:00.000 Z)'],
])('file %s, %s', (id, times, text) => {
  expect(clocksOf(document, times, time).print(time, { file: id, ensemble: null, sid: null })).toBe(text)
})

test('another day is said; without a file the log of the server counts', () => {
  const clocks = clocksOf(document, 'log', time - 86_400_000)
  expect(clocks.print(time, { file: null, ensemble: '1', sid: 2 })).toBe('2023-10-29 09:30:00.000')
})
