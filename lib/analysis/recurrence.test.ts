import { expect, test } from 'vitest'
import type { AnalysisDocument, Finding, RoleInterval } from './document.ts'
import { recurrencesOf } from './recurrence.ts'

function finding(cause: string, sids: number[], from: string, more: Partial<Finding> = {}): Finding {
  return {
    ...{ id: `${cause} ${sids} ${from}`, cause, sids, from, ensemble: '1', severity: 'critical', confidence: 'proven' },
    ...{ rootCause: null, partition: null, to: null, title: '', summary: '', impact: '', chain: [], missing: [] },
    ...{ evidence: [], doNow: '', figures: [], ...more },
  }
}
function leads(sid: number, from: string): RoleInterval {
  return { ...{ ensemble: '1', sid, role: 'leading', phase: null, from, to: null }, confidence: 'proven', evidence: [] }
}
const CUT = 'follower_cut_off_transaction_timeout'
const document = {
  findings: [
    finding(CUT, [13], '2026-03-03T02:10:00.000Z'),
    finding(CUT, [13], '2026-03-01T02:00:00.000Z'),
    finding(CUT, [13], '2026-03-02T02:05:00.000Z'),
    finding(CUT, [14], '2026-03-02T03:00:00.000Z'),
    finding('configuration_differs', [1, 2], '2026-03-01T00:00:00.000Z', { severity: 'info' }),
    finding('configuration_differs', [1, 2], '2026-03-02T00:00:00.000Z', { severity: 'info' }),
  ],
  roles: [leads(37, '2026-03-02T12:00:00.000Z'), leads(36, '2026-03-01T01:00:00.000Z')],
  elections: [],
} as unknown as AnalysisDocument

test('what befell the same servers again is one recurrence, in order of time', () => {
  const [only, ...others] = recurrencesOf(document)
  expect(others).toEqual([])
  expect(only).toMatchObject({ cause: CUT, sids: [13] })
  expect(only!.times.map(({ at }) => new Date(at).toISOString().slice(8, 16))).toEqual([
    '01T02:00',
    '02T02:05',
    '03T02:10',
  ])
  expect(only!.usualInterval).toBe(24 * 3_600_000 + 300_000)
})

test('hours of the day and leaders are counted', () => {
  const [only] = recurrencesOf(document)
  expect(only!.byHour[2]).toBe(3)
  expect(only!.byHour.reduce((sum, count) => sum + count)).toBe(3)
  expect(only!.byLeader).toEqual([
    { leader: 36, count: 2 },
    { leader: 37, count: 1 },
  ])
})

test('before any known reign nobody is said to have led', () => {
  const [only] = recurrencesOf({ ...document, roles: [leads(36, '2026-03-02T00:00:00.000Z')] })
  expect(only!.byLeader).toContainEqual({ leader: null, count: 1 })
})

test('once is no recurrence, and no finding has none', () => {
  expect(recurrencesOf({ ...document, findings: [finding(CUT, [13], '2026-03-03T02:10:00.000Z')] })).toEqual([])
  expect(recurrencesOf({ ...document, findings: [] })).toEqual([])
})

test('a leader without a log stands in the elections', () => {
  const election = { ensemble: '1', leaderBefore: 35, leaderAfter: 36, to: '2026-03-02T01:00:00.000Z' }
  const [only] = recurrencesOf({ ...document, roles: [], elections: [election] as AnalysisDocument['elections'] })
  expect(only!.times.map(({ leader }) => leader)).toEqual([35, 36, 36])
})
