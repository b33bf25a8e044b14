import { expect, test } from 'vitest'
import type { Finding } from '../analysis/document.ts'
import { emptySnapshot } from '../engine/empty-snapshot.ts'
import { MOST_ENSEMBLES, ofOneEnsemble, shownEnsemble } from './one-ensemble.ts'

function snapshotOf(count: number) {
  const ids = Array.from({ length: count }, (_, i) => String(i + 1))
  const snapshot = emptySnapshot()
  const servers = ids.flatMap((ensemble) => [1, 2].map((sid) => ({ ensemble, sid })))
  const ensembles = ids.map((id) => ({ id, sids: [1, 2] }))
  const findings = [{ id: 'F1', ensemble: '3' }]
  return { ...snapshot, document: { ...snapshot.document, ensembles, servers, findings } } as never as typeof snapshot
}

test('few are shown beside each other', () => {
  const snapshot = snapshotOf(MOST_ENSEMBLES)
  expect(shownEnsemble(snapshot.document, '2', null)).toBeNull()
  expect(ofOneEnsemble(snapshot, null)).toBe(snapshot)
})

test.each([
  ['5', '3', '5'],
  ['', '3', '3'],
  ['gone', '3', '3'],
  ['', null, '1'],
])('of many: asked for "%s", a finding of %s: %s', (asked, ensemble, shown) => {
  const { document } = snapshotOf(MOST_ENSEMBLES + 1)
  expect(shownEnsemble(document, asked, { ensemble } as Finding)).toBe(shown)
})

test('the others have no server, and all findings stay', () => {
  const { document } = ofOneEnsemble(snapshotOf(40), '7')
  expect(document.ensembles.map(({ id }) => id)).toEqual(['7'])
  expect(document.servers.map(({ ensemble, sid }) => `${ensemble}/${sid}`)).toEqual(['7/1', '7/2'])
  expect(document.findings).toHaveLength(1)
})
