import { expect, test } from 'vitest'
import { emptyDocument } from '../engine/empty-snapshot.ts'
import {
  type Analysed,
  type AnalysisFrame,
  AnalysisHearer,
  type AnalysisPiece,
  AnalysisTeller,
} from './analysis-pieces.ts'

function losses(count: number, open = false): Analysed {
  const quorumLosses = Array.from({ length: count }, (_, i) => ({
    ensemble: '1',
    from: `2026-01-01T00:00:00.${i}Z`,
    to: open && i === count - 1 ? null : `2026-01-01T00:00:01.${i}Z`,
    evidence: [`f:${i}-${i + 1}:${i}`],
  }))
  return { document: { ...emptyDocument(), quorumLosses }, marks: [], configurations: [], metrics: ['znode_count'] }
}

function joined() {
  const [teller, hearer] = [new AnalysisTeller(), new AnalysisHearer()]
  return (analysis: Analysed) => {
    const told: AnalysisPiece[] = []
    const way = teller.tell(analysis)
    let step = way.next()
    for (; !step.done; step = way.next()) {
      told.push(step.value)
      hearer.hear(step.value)
    }
    return { told, heard: hearer.whole(step.value as AnalysisFrame) }
  }
}

test('what is told in pieces is heard whole, whether it grows, shrinks or changes', () => {
  const pass = joined()
  for (const analysis of [losses(0), losses(7), losses(5_000, true), losses(5_000), losses(5), losses(0)])
    expect(pass(analysis).heard).toEqual(analysis)
})

test('no piece is long, and only those that changed are told again', () => {
  const pass = joined()
  const first = pass(losses(5_000, true))
  const pieces = first.told.filter(({ list }) => list === 'quorumLosses')
  expect(pieces.length).toBeGreaterThan(2)
  const again = pass(losses(5_000))
  expect(again.told).toHaveLength(1)
  expect(again.told[0]).toMatchObject({ list: 'quorumLosses', place: pieces.length - 1 })
})

test('a list of which nothing changed is the same one', () => {
  const pass = joined()
  const { document, metrics } = pass(losses(5_000)).heard
  const again = pass(losses(5_001)).heard
  expect(again.metrics).toBe(metrics)
  expect(again.document.roles).toBe(document.roles)
  expect(again.document.quorumLosses).not.toBe(document.quorumLosses)
})
