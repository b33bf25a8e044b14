import { expect, test } from 'vitest'
import type { AnalysisDocument, ChainStep, Finding, SegmentEntry, VoteEntry } from '../analysis/document.ts'
import { openingRange, wholeRange } from './opening-range.ts'

const step = (at: string, until: string | null = null) => ({ at, until }) as ChainStep
const finding = {
  ensemble: 'e1',
  partition: null,
  from: '2023-09-01T04:01:50.248Z',
  to: null,
  chain: [step('2023-09-01T04:01:50.248Z', '2023-09-01T04:01:51.248Z'), step('2023-09-01T04:02:02.075Z')],
} as Finding
const document = {
  votes: [
    { ensemble: 'e1', at: '2023-09-01T04:02:02.215Z' },
    { ensemble: 'e1', at: '2023-09-01T09:00:00.000Z' },
    { ensemble: 'e2', at: '2023-09-01T04:02:03.000Z' },
  ] as VoteEntry[],
  coverage: [
    { ensemble: 'e1', sid: 13, file: 'a', from: '2023-09-01T00:00:00.000Z', to: '2023-09-01T09:00:00.000Z', gaps: [] },
  ],
  partitions: [
    {
      folder: 'orders-0',
      segments: [{ minTime: '2023-10-09T14:21:04.970Z', maxTime: '2023-10-11T20:26:32.488Z' } as SegmentEntry],
    },
  ],
} as unknown as AnalysisDocument
const iso = (range: { from: number; to: number } | null) =>
  range && [range.from, range.to].map((ms) => new Date(ms).toISOString())

test('a finding opens on its steps and what follows them at once, with a margin', () => {
  expect(iso(openingRange(document, finding))).toEqual(['2023-09-01T04:01:50.009Z', '2023-09-01T04:02:02.454Z'])
})

test('a finding of a partition opens on all its batches', () => {
  const at = '2023-10-10T00:00:00.000Z'
  const damage = { ...finding, partition: 'orders-0', from: at, to: at, chain: [step(at)] } as Finding
  expect(openingRange(document, damage)).toEqual(openingRange({ ...document, coverage: [] }, null))
})

test('without a finding: the logs, not stretched to batches of another month', () => {
  expect(iso(openingRange(document, null))).toEqual(['2023-08-31T23:49:12.000Z', '2023-09-01T09:10:48.000Z'])
})

test('without logs: the batches', () => {
  expect(openingRange({ ...document, coverage: [] }, null)?.from).toBeLessThan(Date.parse('2023-10-09T14:21:04.970Z'))
})

test('without any time: nothing', () => {
  expect(openingRange({ ...document, coverage: [], partitions: [] }, null)).toBeNull()
})

test('files of another year do not stretch the overview', () => {
  const [log] = document.coverage
  const other = { ...log!, from: '2026-11-22T09:05:48.000Z', to: '2026-11-22T09:06:18.000Z' }
  const opening = openingRange(document, finding)
  expect(wholeRange({ ...document, coverage: [other, log!] }, opening)).toEqual(wholeRange(document, opening))
})

test('the overview holds all lines', () => {
  const opening = openingRange(document, finding)
  const whole = wholeRange(document, opening)!
  expect(whole.from).toBeLessThan(Date.parse('2023-09-01T00:00:00.000Z'))
  expect(whole.to).toBeLessThan(Date.parse('2023-10-01T00:00:00.000Z'))
})
