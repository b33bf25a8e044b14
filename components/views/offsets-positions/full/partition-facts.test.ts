import { expect, test } from 'vitest'
import type { ComparisonEntry, PartitionEntry } from '@/lib/analysis/document'
import { partitionFacts } from './partition-facts'

const empty = { folder: 'a/orders-0', brokerId: null, segments: [], producers: [], lastStableOffset: null }
const partition = (some: object) => ({ ...empty, ...some }) as unknown as PartitionEntry
const segment = (some: object) => ({
  ...{ batches: 2, records: 10, bytes: 1_000, codecs: { gzip: 2 }, magics: { 2: 2 } },
  ...{ leaderEpochs: [], openTransactions: [], ...some },
})
const plain = (text: string) => text.replaceAll('\u202f', ' ')
const told = (one: PartitionEntry, comparisons: readonly ComparisonEntry[] = []) =>
  partitionFacts(one, [one], comparisons).map(
    ({ title, facts }) => `${title}: ${facts.map(({ name, text }) => plain(`${name} ${text}`)).join('; ')}`,
  )

test('sizes and codecs are summed over the segments that were read', () => {
  const segments = [
    segment({}),
    segment({ codecs: { none: 5 }, bytes: 3_000 }),
    segment({ batches: null, records: null }),
  ]
  expect(told(partition({ segments, brokerId: 1 }))).toEqual([
    'Content: Broker 1; Log 4 000 B in 4 batches, 20 records; Mean record 200 B on disk; Codecs none 5, gzip 2; Magic 2 4',
  ])
})

test('an open transaction says what it holds back', () => {
  const segments = [segment({ openTransactions: [{ producerId: '7', firstOffset: 41 }] })]
  expect(told(partition({ segments, lastStableOffset: 41 })).slice(1)).toEqual([
    'Transactions: Last stable offset 41; Producer 7 open since offset 41',
  ])
})

test('an epoch that goes on in the next segment begins once', () => {
  const segments = [
    segment({ leaderEpochs: [{ epoch: 3, startOffset: 0 }] }),
    segment({
      leaderEpochs: [
        { epoch: 3, startOffset: 50 },
        { epoch: 4, startOffset: 60 },
      ],
    }),
  ]
  expect(told(partition({ segments })).slice(1)).toEqual(['Leader epochs: 3 from offset 0; 4 from offset 60'])
})

test('another copy is named, with where it differs', () => {
  const comparison = {
    a: 'b/orders-0',
    b: 'a/orders-0',
    verdict: 'diverged',
    firstDifference: 12,
    leaderEpoch: 4,
    evidence: [],
  }
  const one = partition({})
  const other = partition({ folder: 'b/orders-0' })
  expect(partitionFacts(one, [one, other], [comparison as ComparisonEntry])[0]).toMatchObject({
    title: 'Other copies',
    facts: [{ name: 'b/orders-0', text: 'they differ from offset 12, after leader epoch 4', tone: 'bad' }],
  })
})
