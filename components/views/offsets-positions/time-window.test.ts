import { expect, test } from 'vitest'
import type { AnalysisDocument, SegmentEntry } from '@/lib/analysis/document'
import { isInWindow, timeWindow } from './time-window'

const at = (clock: string) => Date.parse(`2023-11-14T${clock}Z`)
const segment = { minTime: '2023-11-14T22:00:00.000Z', maxTime: '2023-11-14T23:00:00.000Z' } as SegmentEntry
const documentWith = (source: string) =>
  ({ files: [{ kind: 'zookeeper/server-log', zone: { name: null, source } }] }) as unknown as AnalysisDocument

test.each([
  { title: 'a part of the segment’s time', from: '22:10:00', to: '22:20:00', zone: 'lines', shown: true },
  { title: 'its beginning', from: '21:00:00', to: '22:20:00', zone: 'lines', shown: true },
  { title: 'all of it', from: '21:00:00', to: '23:30:00', zone: 'lines', shown: false },
  { title: 'another time', from: '23:10:00', to: '23:30:00', zone: 'lines', shown: false },
  { title: 'a log without a zone beside it', from: '22:10:00', to: '22:20:00', zone: 'unknown', shown: false },
])('$title: $shown', ({ from, to, zone, shown }) => {
  const range = { from: at(from), to: at(to) }
  expect(timeWindow(documentWith(zone), segment, range)).toEqual(shown ? range : null)
})

test('a batch is in it by its largest timestamp', () => {
  const window = { from: at('22:10:00'), to: at('22:20:00') }
  expect([at('22:10:00'), at('22:20:00'), null].map((time) => isInWindow(window, time))).toEqual([true, false, false])
  expect(isInWindow(null, at('22:10:00'))).toBe(false)
})
