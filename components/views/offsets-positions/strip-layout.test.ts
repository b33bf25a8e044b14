import { expect, test } from 'vitest'
import type { Batch, IndexEntry } from './segment-row'
import { shortOffset, stripLayout, stripSummary } from './strip-layout'

// The first dump of the pasted sample: kafka-dump-log of 00000000000000004353579.index.
const POSITIONS = [34112, 70021, 104109, 138180, 172201, 207647, 241803]
const entries: IndexEntry[] = POSITIONS.map((position, i) => ({
  offset: 4353580 + i,
  position,
  evidence: { file: 'd', start: 400 + 40 * i, end: 440 + 40 * i, line: 5 + i },
}))
const batch = (position: number, size: number) =>
  ({ position, size, evidence: { file: 'l', start: position, end: position + size, line: 0 } }) as Batch

test('without a log, batches are inferred between entries and the last one is open', () => {
  const { blocks } = stripLayout([], entries, true, 300, null)
  expect(blocks.map(({ kind, size }) => `${kind} ${size}`)).toEqual([
    'inferred 34112',
    'inferred 35909',
    'inferred 34088',
    'inferred 34071',
    'inferred 34021',
    'inferred 35446',
    'inferred 34156',
    'open null',
  ])
})

test('blocks fill the width, to scale and without gaps', () => {
  const { blocks } = stripLayout([batch(0, 100), batch(100, 300)], [], true, 400, null)
  expect(blocks.map(({ x, width }) => [x, width])).toEqual([
    [0, 100],
    [100, 300],
  ])
})

test('an entry stands where its batch begins; one outside is left out', () => {
  const strip = stripLayout([batch(34112, 100), batch(34212, 100)], entries, false, 200, null)
  expect(strip.entries.map(({ x, entry }) => [x, entry.offset])).toEqual([[0, 4353580]])
})

test('labels keep clear of each other, and the selected one has its own', () => {
  const labels = (width: number, selected: IndexEntry | null) =>
    stripLayout([], entries, true, width, selected?.evidence ?? null)
      .entries.map(({ label }) => label ?? '-')
      .join(' ')
  expect(labels(300, null)).toBe('…580 …581 …582 …583 …584 …585 …586')
  expect(labels(100, null)).toBe('…580 - - …583 - - …586')
  expect(labels(100, entries[4]!)).toBe('…580 - - - …584 - -')
})

test('entries that do not rise give no block of a negative size', () => {
  const damaged = [entries[2]!, entries[0]!, entries[1]!]
  for (const { width } of stripLayout([], damaged, true, 300, null).blocks) expect(width).toBeGreaterThan(0)
})

test('nothing to draw', () => expect(stripLayout([], [], true, 300, null).blocks).toEqual([]))

test.each([
  { offset: 4353584, all: [4353580, 4353586], text: '…584' },
  { offset: 4353007, all: [4353007], text: '…007' },
  { offset: 999, all: [999, 1000], text: '999' },
  { offset: 4353584, all: [4352999, 4353584], text: '4353584' },
])('$offset among $all is $text', ({ offset, all, text }) => expect(shortOffset(offset, all)).toBe(text))

test('the drawing in words', () => {
  expect(stripSummary(entries, 7, String)).toBe('7 entries, positions 34112 to 241803, steps 34021 to 35909 bytes')
  expect(stripSummary(entries, 9000, String)).toMatch(/^7 of 9000 entries/)
  expect(stripSummary([], 0, String)).toBe('No index entry')
})
