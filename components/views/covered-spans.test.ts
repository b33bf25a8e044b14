import { expect, test } from 'vitest'
import { at, documentOf, ms, server, vote } from '@/lib/analysis/testing-document'
import { coverageText, coveredSpans } from './covered-spans'

const covers = (sid: number, from: number, to: number, ...gaps: [number, number][]) => ({
  ...{ ensemble: '1', sid, file: `f${sid}`, from: at(from), to: at(to) },
  gaps: gaps.map((gap) => ({ from: at(gap[0]), to: at(gap[1]) })),
})
const document = documentOf({
  servers: [
    server(3, {
      runs: [
        { from: at(0), to: at(1.258), files: [] },
        { from: at(12.281), to: null, files: [] },
      ],
    }),
  ],
  coverage: [covers(3, 0, 18), covers(13, 1.662, 2.215), covers(37, 1.248, 1.248), covers(5, 0, 10, [4, 6])],
  votes: [vote(14, 13, 2)],
})

test('nobody wrote the file between two processes', () => {
  expect(coveredSpans(document, '1', 3)).toMatchObject([
    { from: ms(0), to: ms(1.258) },
    { from: ms(12.281), to: ms(18) },
  ])
})

test('gaps of a file are not covered', () => {
  expect(coveredSpans(document, '1', 5).map((span) => span.to - span.from)).toEqual([4_000, 4_000])
})

const cases: [number, string][] = [
  [13, '553 ms read'],
  [37, '1 instant'],
  [14, 'named in votes'],
  [99, 'only named'],
]
test.each(cases)('server %d: %s', (sid, text) => {
  expect(coverageText(document, '1', sid)).toBe(text)
})
