import { expect, test } from 'vitest'
import type { PartitionEntry, SegmentEntry } from '@/lib/analysis/document'
import { chosenSegment, isScattered, partitionLabels, shortFolder } from './chosen-segment'

const nothing = { log: null, index: null, timeindex: null, txnindex: null, snapshot: null }

function segment(baseOffset: number, files: Partial<SegmentEntry['files']>, problem?: string): SegmentEntry {
  const problems = problem === undefined ? [] : [{ severity: 'error', evidence: problem }]
  return { baseOffset, files: { ...nothing, ...files }, problems } as unknown as SegmentEntry
}

const dumped = {
  folder: 'data/t-0',
  segments: [segment(100, { log: 'd' }, 'd:5-9:2'), segment(200, { timeindex: 'd' }), segment(300, { index: 'd' })],
} as PartitionEntry
const whole = { folder: 'data/t-1', segments: [segment(0, { log: 'l', index: 'i' })] } as unknown as PartitionEntry
const document = { partitions: [dumped, whole] }
const nowhere = { folder: '', base: '' }
const place = (file: string, start: number) => ({ file, start, end: start + 4, line: 0 })

test.each([
  { title: 'nothing is chosen: one with its index and its log', evidence: null, link: nowhere, expected: 'data/t-1 0' },
  {
    title: 'the address decides',
    evidence: place('l', 0),
    link: { folder: 'data/t-0', base: '200' },
    expected: 'data/t-0 200',
  },
  { title: 'the selected file', evidence: place('i', 8), link: nowhere, expected: 'data/t-1 0' },
  { title: 'the selected problem', evidence: place('d', 5), link: nowhere, expected: 'data/t-0 100' },
  {
    title: 'an address of files that are not open',
    evidence: null,
    link: { folder: 'gone', base: '7' },
    expected: 'data/t-1 0',
  },
  {
    title: 'a partition without a log',
    evidence: null,
    link: { folder: 'data/t-0', base: '' },
    expected: 'data/t-0 300',
  },
])('$title', ({ evidence, link, expected }) => {
  const chosen = chosenSegment(document, evidence, link)!
  expect(`${chosen.partition.folder} ${chosen.segment.baseOffset}`).toBe(expected)
})

test('a selection in another partition is said', () => {
  expect(chosenSegment(document, place('i', 0), { folder: 'data/t-0', base: '' })?.isElsewhere).toBe(true)
  expect(chosenSegment(document, place('d', 0), { folder: 'data/t-0', base: '' })?.isElsewhere).toBe(false)
  expect(chosenSegment(document, place('log', 0), { folder: 'data/t-0', base: '' })?.isElsewhere).toBe(false)
})

test('no partition', () => expect(chosenSegment({ partitions: [] }, null, nowhere)).toBeNull())

test('three files of three segments are not one', () => {
  expect(isScattered(dumped)).toBe(true)
  expect(isScattered(whole)).toBe(false)
})

test('the end of a long name is kept', () => {
  expect(shortFolder('/kafka/data3/cluster_01_29bb15a7-339e-3c4d-b559-5f39214c250b-0', 10)).toBe('…14c250b-0')
  expect(shortFolder('orders-0')).toBe('orders-0')
})

test.each([
  { folder: 'run/broker-1/orders-0', others: ['run/broker-2/orders-0'], label: 'broker-1/orders-0' },
  { folder: 'run/broker-1/orders-0', others: ['run/broker-1/orders-1'], label: 'orders-0' },
  { folder: 'k/1/data/orders-0', others: ['k/2/data/orders-0'], label: '1/data/orders-0' },
  { folder: 'orders-0', others: ['run/orders-0'], label: 'orders-0' },
  { folder: 'a/orders-0.0123456789abcdef0123456789abcdef-future', others: [], label: 'orders-0.0123…-future' },
])('$folder beside $others', ({ folder, others, label }) => {
  const all = [folder, ...others].map((each) => ({ folder: each }))
  expect(partitionLabels(all).get(folder)).toBe(label)
})
