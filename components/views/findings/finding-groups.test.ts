import { expect, test } from 'vitest'
import type { Finding } from '@/lib/analysis/document'
import { findingGroups } from './finding-groups'

function finding(id: string, cause: string, sids: number[], day: number): Finding {
  return {
    ...{ id, cause, sids, from: `2026-03-0${day}T02:00:00.000Z`, to: null, ensemble: '1', partition: null },
    ...{ rootCause: null, severity: 'critical', confidence: 'proven', title: '', summary: '', impact: '', chain: [] },
    ...{ missing: [], evidence: [], doNow: '', figures: [] },
  }
}
const many = [4, 2, 1, 3].map((day) => finding(`cut${day}`, 'cut_off', [13], day))

test('one fault over and over is one row, its times in order, where it came first', () => {
  const groups = findingGroups([finding('a', 'quorum_loss', [1], 1), ...many, finding('b', 'quorum_loss', [1], 2)])
  expect(groups.map(({ findings }) => findings.map(({ id }) => id))).toEqual([
    ['a'],
    ['cut1', 'cut2', 'cut3', 'cut4'],
    ['b'],
  ])
})

test('few are listed one by one, and other servers are another fault', () => {
  expect(findingGroups(many.slice(1))).toHaveLength(3)
  expect(findingGroups([...many, finding('other', 'cut_off', [14], 1)])).toHaveLength(2)
})
