import { expect, test } from 'vitest'
import type { ChainStep, Finding } from '@/lib/analysis/document'
import { at, documentOf, ms } from '@/lib/analysis/testing-document'
import { timeWindows } from './time-windows'
import { zoneNames } from './zone-names'

function step(name: ChainStep['step'], sid: number, from: number, until: number | null = null): ChainStep {
  return {
    ...{ at: at(from), until: until === null ? null : at(until), sid, step: name, text: 'A write waits, unanswered' },
    ...{ confidence: 'bounded', rule: null, evidence: null },
  }
}
function finding(...chain: ChainStep[]): Finding {
  return {
    ...{ id: 'f', cause: 'c', rootCause: null, severity: 'critical', confidence: 'proven', ensemble: '1', sids: [] },
    ...{ partition: null, from: chain[0]?.at ?? at(0), to: null, title: '', summary: '', impact: '', chain },
    ...{ missing: [], evidence: [], doNow: '', figures: [] },
  }
}

const cases = [
  {
    title: 'a wait stands on the lane of the server that waited, until its verdict',
    chain: [step('trigger', 13, 0, 1), step('detector', 37, 10)],
    window: { sid: 37, until: ms(10) },
  },
  {
    title: 'what a verdict only notices stands on the lane of the server it happened to',
    chain: [step('trigger', 9, 0, 20), step('detector', 7, 5)],
    window: { sid: 9, until: ms(20) },
  },
]
test.each(cases)('$title', ({ chain, window }) => {
  expect(timeWindows(documentOf({}), finding(...chain))[0]).toMatchObject({ kind: 'stall', ...window })
})

const withoutLeader = documentOf({ unavailable: [{ ensemble: '1', from: at(1.263), to: at(1.772), evidence: [] }] })

test('the time without a leader, with its length', () => {
  const [window] = timeWindows(withoutLeader, null)
  expect(window).toMatchObject({ kind: 'no-leader', from: ms(1.263), to: ms(1.772) })
  expect(window!.texts[0]).toBe('no leader serves: 509 ms')
})

test('another ensemble without a leader is not tinted', () => {
  const other = { ...finding(step('trigger', 1, 1, 1.5)), ensemble: '2' }
  expect(timeWindows(withoutLeader, other).filter((window) => window.kind === 'no-leader')).toEqual([])
})

test('zones are called after what lies in them', () => {
  const chain = finding(step('trigger', 13, 0, 1), step('detector', 37, 10))
  const election = {
    ...{ ensemble: '1', kind: 'ensemble' as const, sids: [1], from: at(11), to: at(11.4), tookMs: 400, round: null },
    ...{ leaderBefore: null, leaderAfter: 2, epochBefore: 1, epochAfter: 2, evidence: [] },
  }
  const snapshot = { document: documentOf({ elections: [election] }), marks: [] }
  const windows = timeWindows(snapshot.document, chain)
  expect(zoneNames({ from: ms(-1), to: ms(2) }, snapshot, windows)[0]).toBe('stall window')
  expect(zoneNames({ from: ms(10.5), to: ms(12) }, snapshot, windows)[0]).toBe('election, epoch 0x2')
  expect(zoneNames({ from: ms(20), to: ms(30) }, snapshot, windows)).toEqual([])
})
