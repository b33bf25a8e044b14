import { expect, test } from 'vitest'
import type { Finding } from './document.ts'
import { withCheckedClocks, withCheckedProof, withCheckedSteps } from './proof.ts'
import { serverClocksOf } from './server-clocks.ts'

const step = {
  at: '',
  until: null,
  sid: 1,
  step: 'detector',
  text: '',
  confidence: 'proven',
  rule: 'sync-limit',
  evidence: 'a:0-9:1',
} as const
const finding = (change: Partial<Finding>): Finding => ({
  ...{
    id: '',
    cause: '',
    rootCause: null,
    severity: 'critical',
    confidence: 'proven',
    ensemble: '1',
    sids: [1],
    partition: null,
  },
  ...{ from: '', to: null, title: '', summary: '', impact: '', missing: [], doNow: '', figures: [] },
  ...{ chain: [step], evidence: ['a:0-9:1', 'b:0-9:1'] },
  ...change,
})

test.each([
  { title: 'a rule and lines of two files', change: {}, confidence: 'proven' },
  { title: 'one file only', change: { evidence: ['a:0-9:1', 'a:10-19:2'] }, confidence: 'bounded' },
  { title: 'no rule', change: { chain: [{ ...step, rule: null }] }, confidence: 'consistent' },
  { title: 'a rule without its line', change: { chain: [{ ...step, evidence: null }] }, confidence: 'consistent' },
  { title: 'what is not called proven stays', change: { confidence: 'consistent' as const }, confidence: 'consistent' },
])('$title', ({ change, confidence }) => {
  expect(withCheckedProof(finding(change)).confidence).toBe(confidence)
})

test('a step without rule or line is at most consistent', () => {
  const [first, second] = withCheckedSteps(finding({ chain: [step, { ...step, evidence: null }] })).chain
  expect([first?.confidence, second?.confidence]).toEqual(['proven', 'consistent'])
})

test.each([
  { title: 'a clock that is off by a known amount', minMs: 4_900, maxMs: 5_100, confidence: 'proven' },
  { title: 'a clock that is off by at least so much', minMs: 4_900, maxMs: null, confidence: 'consistent' },
  { title: 'a clock that was set', minMs: 4_900, maxMs: 100, confidence: 'consistent' },
  { title: 'a clock that may be right', minMs: -50, maxMs: 400, confidence: 'proven' },
  { title: 'one bound only', minMs: null, maxMs: 400, confidence: 'proven' },
])('$title', ({ minMs, maxMs, confidence }) => {
  const bound = { ensemble: '1', sid: 1, relativeTo: 5, minMs, maxMs, evidence: [] }
  expect(withCheckedClocks(finding({}), [bound], serverClocksOf([bound])).confidence).toBe(confidence)
})
