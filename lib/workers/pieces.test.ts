import { expect, test } from 'vitest'
import { emptySnapshot } from '../engine/empty-snapshot.ts'
import type { Analysed } from './messages.ts'
import { inPieces, ofPieces } from './pieces.ts'

const items = (count: number) => Array.from({ length: count }, (_, i) => ({ i })) as never

function analysis(counts: { files: number; marks: number; votes: number }): Analysed {
  const { document } = emptySnapshot()
  return {
    document: { ...document, files: items(counts.files), votes: items(counts.votes) },
    marks: items(counts.marks),
    configurations: items(2),
    metrics: ['a'],
  }
}

test.each([
  [{ files: 0, marks: 0, votes: 0 }, 0],
  [{ files: 1_000, marks: 3, votes: 1_000 }, 0],
  [{ files: 1_001, marks: 2_000, votes: 5 }, 4],
  [{ files: 20_000, marks: 0, votes: 30_500 }, 51],
])('%j in %i pieces', (counts, count) => {
  const whole = analysis(counts)
  const { pieces, rest } = inPieces(whole)
  expect(pieces).toHaveLength(count)
  expect(Math.max(0, ...pieces.map((piece) => piece.items.length))).toBeLessThanOrEqual(1_000)
  expect(JSON.stringify(rest).length).toBeLessThan(200_000)
  expect(ofPieces(structuredClone(rest), structuredClone(pieces))).toEqual(whole)
})
