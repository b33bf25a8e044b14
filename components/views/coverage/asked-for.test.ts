import { expect, test } from 'vitest'
import type { Finding } from '@/lib/analysis/document'
import { askedFor, notCovered } from './asked-for'

const finding = (what: string): Finding => ({
  ...{ id: 'f', cause: 'c', rootCause: null, severity: 'critical', confidence: 'proven', ensemble: '1', sids: [13] },
  ...{ partition: null, from: '2023-09-01T23:59:50.000Z', to: null, title: '', summary: '', impact: '', chain: [] },
  missing: [{ id: '2', what, why: '', command: 'grep', decides: [] }],
  ...{ evidence: [], doNow: '', figures: [] },
})

const cases = [
  {
    title: 'a log and its time',
    what: 'Server 13 log, 23:59:51 to 23:59:59',
    spans: [['2023-09-01T23:59:51.000Z', '2023-09-01T23:59:59.000Z']],
  },
  {
    title: 'past midnight',
    what: 'Server 13 log, 23:59:51 to 00:00:10',
    spans: [['2023-09-01T23:59:51.000Z', '2023-09-02T00:00:10.000Z']],
  },
  { title: 'no time', what: 'mntr of server 13', spans: [] },
]
test.each(cases)('$title', ({ what, spans }) => {
  const asked = askedFor(finding(what))
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
