import { expect, test } from 'vitest'
import type { Finding } from '@/lib/analysis/document'
import { askedFor, notCovered } from './asked-for'

const finding = (missing: Partial<Finding['missing'][number]>): Finding => ({
  ...{ id: 'f', cause: 'c', rootCause: null, severity: 'critical', confidence: 'proven', ensemble: '1', sids: [13] },
  ...{ partition: null, from: '2023-09-01T23:59:50.000Z', to: null, title: '', summary: '', impact: '', chain: [] },
  missing: [
    {
      ...{ id: '2', kind: 'zookeeper/server-log', sid: 13, from: null, to: null },
      ...{ what: '', why: '', command: 'grep', decides: [], ...missing },
    },
  ],
  ...{ evidence: [], doNow: '', figures: [] },
})

const window = { from: '2023-09-01T23:59:51.000Z', to: '2023-09-02T00:00:10.000Z' }
const cases = [
  { title: 'a log and its time', missing: window, spans: [[window.from, window.to]] },
  { title: 'no time', missing: {}, spans: [] },
  { title: 'no log', missing: { ...window, kind: 'zookeeper/mntr' }, spans: [] },
  { title: 'no server', missing: { ...window, sid: null }, spans: [] },
]
test.each(cases)('$title', ({ missing, spans }) => {
  const asked = askedFor(finding(missing))
  expect(asked.map(({ from, to }) => [new Date(from).toISOString(), new Date(to).toISOString()])).toEqual(spans)
  expect(asked.every((each) => each.sid === 13 && each.id === '2')).toBe(true)
})

test('only what no file covers is asked for', () => {
  const asked = { ensemble: '1', sid: 13, id: '1', command: '', from: 100, to: 200 }
  const spans = [
    { from: 0, to: 110 },
    { from: 150, to: 160 },
    { from: 155, to: 158 },
    { from: 300, to: 400 },
  ]
  expect(notCovered(asked, spans)).toEqual([
    { from: 110, to: 150 },
    { from: 160, to: 200 },
  ])
})
