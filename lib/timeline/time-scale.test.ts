import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FOLD_WIDTH, foldedScale, shouldFold } from './time-scale.ts'

const seconds = (...values: number[]) => values.map((value) => value * 1_000)
/** A write that waits ten seconds, then four tenths of a second of protocol and a tenth of election. */
const stall = seconds(
  ...[50.248, 51.248, 61.248, 61.662, 61.971, 61.972, 61.98, 62.02, 62.021, 62.049, 62.05, 62.074, 62.075, 62.215],
)
const range = { from: 50_000, to: 62_260 }
const input = { range, instants: stall, coverage: [{ from: 61_662, to: 62_215 }], width: 600, fold: true }

describe('a stall and an election', () => {
  const scale = foldedScale(input)
  const folds = scale.pieces.filter((piece) => piece.kind === 'fold')
  test('the wait is folded to 30 pixels and marked as not covered', () => {
    expect(folds).toHaveLength(1)
    expect(folds[0]!.from).toBeGreaterThan(51_248)
    expect(folds[0]!.to).toBeLessThan(61_248)
    expect((folds[0]!.end - folds[0]!.start) * 600).toBeCloseTo(FOLD_WIDTH)
    expect(folds[0]!.covered).toBe(false)
  })
  test('the same gap with a file over it was quiet', () => {
    const quiet = foldedScale({ ...input, coverage: [{ from: 0, to: 99_000 }] })
    expect(quiet.pieces.find((piece) => piece.kind === 'fold')!.covered).toBe(true)
  })
  test('a tenth of a second of election gets more than a fifth of the plot', () => {
    expect(scale.position(62_074) - scale.position(61_971)).toBeGreaterThan(0.2)
  })
  test('every zone has at least 14 % of what folds leave', () => {
    for (const zone of scale.pieces.filter((piece) => piece.kind === 'zone'))
      expect((zone.end - zone.start) / (1 - FOLD_WIDTH / 600)).toBeGreaterThanOrEqual(0.14 - 1e-9)
  })
  test('without folding it is linear', () => {
    const linear = foldedScale({ ...input, fold: false })
    expect(linear.position(56_130)).toBeCloseTo(0.5)
    expect(linear.pieces).toHaveLength(1)
  })
})

const cases = [
  { title: 'half of the marks within 5 %', marks: stall, folds: true },
  { title: 'marks all over', marks: Array.from({ length: 100 }, (_, i) => 50_000 + i * 122), folds: false },
  { title: 'two bursts far apart', marks: [...Array(20).fill(51_000), ...Array(20).fill(61_000), 52_000], folds: true },
  { title: 'too few to judge', marks: [50_001, 50_002, 50_003], folds: false },
  { title: 'none', marks: [], folds: false },
]
test.each(cases)('folds by default: $title', ({ marks, folds }) => {
  expect(shouldFold(range, marks)).toBe(folds)
})

const anyInput = fc
  .record({
    from: fc.integer({ min: -1e6, max: 2e12 }),
    length: fc.integer({ min: 0, max: 1e9 }),
    instants: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }),
    width: fc.integer({ min: 0, max: 2_000 }),
    fold: fc.boolean(),
  })
  .map(({ from, length, instants, width, fold }) => ({
    range: { from, to: from + length },
    instants: instants.map((share) => Math.round(from + share * length)),
    coverage: [],
    width,
    fold,
  }))

test('pieces cover the range and the plot without a hole', () => {
  fc.assert(
    fc.property(anyInput, (each) => {
      const { pieces, range } = foldedScale(each)
      expect(pieces[0]).toMatchObject({ from: range.from, start: 0 })
      expect(pieces.at(-1)).toMatchObject({ to: range.to, end: 1 })
      for (const [i, piece] of pieces.entries()) {
        expect(piece.to).toBeGreaterThan(piece.from)
        expect(piece.end).toBeGreaterThan(piece.start)
        if (i > 0) expect(piece).toMatchObject({ from: pieces[i - 1]!.to, start: pieces[i - 1]!.end })
      }
      expect(pieces.filter((piece) => piece.kind === 'zone').length).toBeLessThanOrEqual(4)
    }),
  )
})

test('timeAt is the inverse of position, and both rise', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(anyInput, share, share, (each, a, b) => {
      const scale = foldedScale(each)
      const span = scale.range.to - scale.range.from
      const [early, late] = [Math.min(a, b), Math.max(a, b)].map((at) => scale.range.from + at * span) as [
        number,
        number,
      ]
      expect(Math.abs(scale.timeAt(scale.position(early)) - early)).toBeLessThanOrEqual(span * 1e-6 + 1e-3)
      expect(scale.position(early)).toBeLessThanOrEqual(scale.position(late))
      expect(scale.timeAt(Math.min(a, b))).toBeLessThanOrEqual(scale.timeAt(Math.max(a, b)))
    }),
  )
})
