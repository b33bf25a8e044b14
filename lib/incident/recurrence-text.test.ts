import { expect, test } from 'vitest'
import type { AnalysisDocument, Finding } from '../analysis/document.ts'
import { recurrenceTexts } from './recurrence-text.ts'

const cut = (from: string): Pick<Finding, 'id' | 'cause' | 'sids' | 'from' | 'ensemble' | 'severity'> => ({
  ...{ id: from, cause: 'follower_cut_off_transaction_timeout', sids: [13], from, ensemble: '1', severity: 'critical' },
})
const document = (...times: string[]): AnalysisDocument =>
  ({
    ensembles: [{ id: '1' }],
    findings: times.map(cut),
    elections: [],
    roles: [{ ensemble: '1', sid: 37, role: 'leading', from: '2026-03-02T00:00:00.000Z', to: null }],
  }) as unknown as AnalysisDocument

test('what came back: how often, at which hours, under which leader', () => {
  const times = ['2026-03-01T02:10:00.000Z', '2026-03-02T02:20:00.000Z', '2026-03-03T14:00:00.000Z']
  expect(recurrenceTexts(document(...times))).toEqual([
    {
      what: 'follower_cut_off_transaction_timeout of server 13',
      howOften: expect.stringMatching(/^3 times, usually .+ apart$/),
      hours: '02:00 to 03:00 (2), 14:00 to 15:00 (1)',
      leaders: '37 (2), unknown (1)',
    },
  ])
})

test('once is nothing that came back', () => {
  expect(recurrenceTexts(document('2026-03-01T02:10:00.000Z'))).toEqual([])
})
