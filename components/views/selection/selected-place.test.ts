import { expect, test } from 'vitest'
import type { AnalysisDocument, ChainStep, Finding } from '@/lib/analysis/document'
import { selectedPlace } from './selected-place'

const at = (second: number) => new Date(second * 1000).toISOString()
const step = (second: number, text: string, evidence: string | null) =>
  ({ at: at(second), text, evidence }) as ChainStep
const finding = (id: string, ...chain: ChainStep[]) => ({ id, chain }) as unknown as Finding

const stall = step(1, 'stall', 'a:10-20:2')
const timer = step(5, 'timer', 'a:10-20:2')
const silent = step(9, 'no line', null)
const first = finding('first', stall, timer, silent)
const second = finding('second', step(5, 'seen from elsewhere', 'a:10-20:2'))
const document = {
  findings: [second, first],
  votes: [],
  roles: [
    { role: 'looking', evidence: ['a:1-5:1', 'a:10-20:2'] },
    { role: 'following', evidence: ['a:10-20:2'] },
    { role: 'leading', evidence: ['b:10-20:2'] },
  ],
  elections: [],
  partitions: [
    {
      problems: [{ code: 'p', evidence: 'a:10-25:2' }],
      segments: [{ problems: [{ code: 's', evidence: 'b:0-4:0' }] }],
    },
  ],
} as unknown as AnalysisDocument

const place = { file: 'a', start: 10, end: 20, line: 2 }
const texts = (shown: Finding | null, evidence: typeof place | null, time: number | null) =>
  selectedPlace(document, shown, evidence, time).steps.map(({ text }) => text)

test('the finding in the verdict bar comes first', () => {
  expect(selectedPlace(document, first, place, null).finding).toBe(first)
  expect(selectedPlace(document, null, place, null).finding).toBe(second)
})

test('of two steps on one line, the one of the selected time is described', () => {
  expect(texts(first, place, 5_000)).toEqual(['timer', 'stall'])
  expect(texts(first, place, 1_000)).toEqual(['stall', 'timer'])
})

test('a step without a line is found by its time', () => {
  expect(texts(first, null, 9_000)).toEqual(['no line'])
  expect(texts(first, null, 1_000)).toEqual([])
})

test('a place that nothing cites', () => {
  expect(selectedPlace(document, first, { ...place, start: 11 }, 5_000).finding).toBeNull()
})

test('problems of partitions and segments', () => {
  expect(selectedPlace(document, null, place, null).problems.map(({ code }) => code)).toEqual(['p'])
  expect(
    selectedPlace(document, null, { file: 'b', start: 0, end: 4, line: 0 }, null).problems.map(({ code }) => code),
  ).toEqual(['s'])
})

test('the role that begins at a line comes before the one that ends there', () => {
  expect(selectedPlace(document, null, place, null).roles.map(({ role }) => role)).toEqual(['following', 'looking'])
})
