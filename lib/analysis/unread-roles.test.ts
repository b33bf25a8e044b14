import { expect, test } from 'vitest'
import type { Gap } from '../model/workspace.ts'
import type { RoleSpan } from './story.ts'
import { readParts } from './unread-roles.ts'

const place = { file: 'f', start: 0, end: 1, line: 1 }
const gap = (from: number, to: number): Gap => ({ from, to, before: place, after: place })
const span = (from: number, to: number | null, role: RoleSpan['role'] = 'leading') =>
  ({ role, phase: 'broadcast', from, to, evidence: [place] }) as unknown as RoleSpan

test.each<[string, RoleSpan, Gap[], [string, number, number | null][]]>([
  ['read as a whole', span(0, 100), [], [['leading', 0, 100]]],
  ['a gap elsewhere', span(0, 100), [gap(200, 300)], [['leading', 0, 100]]],
  [
    'two gaps in a role without an end',
    span(0, null),
    [gap(10, 20), gap(50, 90)],
    [
      ['leading', 0, 10],
      ['leading', 20, 50],
      ['leading', 90, null],
    ],
  ],
  ['nothing was known before', span(0, null, 'unknown'), [gap(10, 20)], [['unknown', 0, null]]],
])('%s', (_, role, gaps, parts) => {
  expect(readParts(role, gaps).map(({ role, from, to }) => [role, from, to])).toEqual(parts)
})
