import { expect, test } from 'vitest'
import type { AnalysisDocument, Finding, Role } from '@/lib/analysis/document'
import { badgeRole } from './badge-role'

function span(sid: number, role: Role, from: number, ensemble = '1') {
  return { ensemble, sid, role, phase: null, from: at(from), to: null, confidence: 'proven', evidence: [] } as const
}

function at(second: number): string {
  return new Date(second * 1000).toISOString()
}

const document = {
  roles: [
    span(1, 'leading', 0),
    span(1, 'down', 10),
    span(2, 'following', 0),
    span(2, 'looking', 8),
    span(2, 'leading', 12),
    span(3, 'looking', 20),
    span(3, 'following', 21),
    span(2, 'observing', 0, '2'),
  ],
  servers: [{ ensemble: '1', sid: 1, hasLog: true }],
} as unknown as AnalysisDocument

const finding = {
  from: at(5),
  chain: [
    { at: at(7), step: 'trigger' },
    { at: at(11), step: 'detector' },
  ],
} as Finding

test.each([
  { title: 'one that died keeps its role', ensemble: '1', sid: 1, role: 'leading' },
  { title: 'one that is looking keeps the role before', ensemble: '1', sid: 2, role: 'following' },
  { title: 'one that came later has its first role', ensemble: '1', sid: 3, role: 'following' },
  { title: 'another ensemble has its own servers', ensemble: '2', sid: 2, role: 'observing' },
  { title: 'one that nothing is known of', ensemble: '1', sid: 9, role: 'unknown' },
])('$title', ({ ensemble, sid, role }) => expect(badgeRole(document, finding, ensemble, sid).role).toBe(role))

test('only a server with a log is filled', () => {
  expect(badgeRole(document, finding, '1', 1).hasFiles).toBe(true)
  expect(badgeRole(document, finding, '1', 2).hasFiles).toBe(false)
})

test('without a finding it is the last settled role', () => {
  expect(badgeRole(document, null, '1', 2).role).toBe('leading')
})
