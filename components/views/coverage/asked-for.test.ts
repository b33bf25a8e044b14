import { expect, test } from 'vitest'
import type { Finding } from '@/lib/analysis/document'
import { askedFor } from './asked-for'

const finding = (what: string): Finding => ({
  ...{ id: 'f', cause: 'c', rootCause: null, severity: 'critical', confidence: 'proven', ensemble: '1', sids: [13] },
  ...{ partition: null, from: '2023-09-01T23:59:50.000Z', to: null, title: '', summary: '', impact: '', chain: [] },
  missing: [{ id: '2', what, why: '', command: 'grep', decides: [] }],
  ...{ evidence: [], doNow: '', figures: [] },
})

const cases = [
  {
    title: 'a log and its time',
    what: 'zookeeper.log of server 13, 23:59:51 to 23:59:59',
    spans: [['2023-09-01T23:59:51.000Z', '2023-09-01T23:59:59.000Z']],
  },
  {
    title: 'past midnight',
    what: 'zookeeper.log of server 13, 23:59:51 to 00:00:10',
    spans: [['2023-09-01T23:59:51.000Z', '2023-09-02T00:00:10.000Z']],
  },
  { title: 'no time', what: 'mntr of server 13', spans: [] },
]
test.each(cases)('$title', ({ what, spans }) => {
  const asked = askedFor(finding(what))
  expect(asked.map(({ from, to }) => [new Date(from).toISOString(), new Date(to).toISOString()])).toEqual(spans)
  expect(asked.every((each) => each.sid === 13 && each.id === '2')).toBe(true)
})
