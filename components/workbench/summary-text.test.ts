import { expect, test } from 'vitest'
import type { AnalysisDocument, Finding } from '@/lib/analysis/document'
import { firstSentence, sentencesOf } from './sentences'
import { summaryText } from './summary-text'

const document = { files: [{ id: 'a1', path: 'zk/zookeeper-37.log' }] } as unknown as AnalysisDocument
const finding = {
  severity: 'critical',
  title: 'Leader 37 closed server 13 at 10.14.6.56',
  confidence: 'proven',
  from: '2023-09-01T04:01:50.248Z',
  to: null,
  impact: 'Clients of 10.14.6.56 and 10.14.6.57 were closed.',
  doNow: 'Restart nothing.',
  summary: '',
  evidence: ['a1:0-10:153', 'a1:11-20:154', 'gone:0-1:1'],
} as unknown as Finding

test('five lines', () => {
  expect(summaryText(document, finding, null).split('\n')).toEqual([
    '[critical] Leader 37 closed server 13 at 10.14.6.56 (● proven)',
    'When: 2023-09-01 04:01:50.248, end not in evidence',
    'Impact: Clients of 10.14.6.56 and 10.14.6.57 were closed.',
    'First: Restart nothing.',
    'Evidence: zookeeper-37.log line 153, zookeeper-37.log line 154',
  ])
})

test.each([
  ['It took 1.5 s at 10.0.0.1. Then it ended.', 'It took 1.5 s at 10.0.0.1'],
  ['One; two.', 'One'],
  ['No end', 'No end'],
])('%s', (text, first) => expect(firstSentence(text)).toBe(first))

test.each([
  ['It took 1.5 s at 10.0.0.1. Then; it ended.', ['It took 1.5 s at 10.0.0.1.', 'Then; it ended.']],
  ['No end', ['No end']],
  ['', []],
])('sentences of %s', (text, all) => expect(sentencesOf(text)).toEqual(all))
