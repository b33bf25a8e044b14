import type { ComparisonEntry, PartitionEntry } from '@/lib/analysis/document'
import { type Evidence, parseEvidence } from '@/lib/words/evidence'
import { formatCount, formatSize, groupDigits } from '@/lib/words/size'
import { partitionLabel } from '../chosen-segment'

export interface PartitionFact {
  readonly name: string
  readonly text: string
  readonly tone: 'plain' | 'warning' | 'bad'
  readonly evidence: Evidence | null
}

export interface FactGroup {
  readonly title: string
  readonly facts: readonly PartitionFact[]
}

/** Producers and epochs that are listed one by one. */
const MOST = 50

/** What is known of a partition beside its bytes: leader epochs, producers, transactions, codecs, other copies of it. */
export function partitionFacts(
  partition: PartitionEntry,
  partitions: readonly PartitionEntry[],
  comparisons: readonly ComparisonEntry[],
): readonly FactGroup[] {
  const groups: FactGroup[] = [
    { title: 'Content', facts: content(partition) },
    { title: 'Other copies', facts: copies(partition, partitions, comparisons) },
    { title: 'Leader epochs', facts: epochs(partition) },
    { title: 'Transactions', facts: transactions(partition) },
    { title: 'Producers', facts: producers(partition) },
  ]
  return groups.filter(({ facts }) => facts.length > 0)
}

function fact(name: string, text: string, tone: PartitionFact['tone'] = 'plain', evidence = ''): PartitionFact {
  return { name, text, tone, evidence: parseEvidence(evidence) }
}

function content({ segments, brokerId }: PartitionEntry): PartitionFact[] {
  const read = segments.filter(({ batches }) => batches !== null)
  if (read.length === 0) return brokerId === null ? [] : [fact('Broker', String(brokerId))]
  const sum = (of: (segment: (typeof read)[number]) => number | null) =>
    read.reduce((all, each) => all + (of(each) ?? 0), 0)
  const [bytes, batches, records] = [
    sum(({ bytes: size }) => size),
    sum((each) => each.batches),
    sum((each) => each.records),
  ]
  return [
    ...(brokerId === null ? [] : [fact('Broker', String(brokerId))]),
    fact(
      'Log',
      // of a dump the bytes are not here
      `${bytes > 0 ? `${formatSize(bytes)} in ` : ''}${formatCount(batches, 'batch', 'batches')}, ${formatCount(records, 'record')}`,
    ),
    ...(records > 0 && bytes > 0 ? [fact('Mean record', `${formatSize(Math.round(bytes / records))} on disk`)] : []),
    ...counted(
      'Codecs',
      read.map(({ codecs }) => codecs),
    ),
    ...counted(
      'Magic',
      read.map(({ magics }) => magics),
    ),
  ]
}

function counted(name: string, counts: readonly Readonly<Record<string, number>>[]): PartitionFact[] {
  const all = new Map<string, number>()
  for (const count of counts)
    for (const [key, value] of Object.entries(count)) all.set(key, (all.get(key) ?? 0) + value)
  const sorted = [...all].sort(([, a], [, b]) => b - a)
  return sorted.length === 0
    ? []
    : [fact(name, sorted.map(([key, value]) => `${key} ${groupDigits(value)}`).join(', '))]
}

const VERDICTS: Readonly<Record<ComparisonEntry['verdict'], readonly [string, PartitionFact['tone']]>> = {
  identical: ['byte for byte the same', 'plain'],
  same_records: ['the same records, in other batches', 'plain'],
  prefix: ['one ends earlier, the same up to there', 'plain'],
  diverged: ['they differ', 'bad'],
  damaged: ['damage in one of them', 'bad'],
}

function copies(
  { folder }: PartitionEntry,
  partitions: readonly PartitionEntry[],
  comparisons: readonly ComparisonEntry[],
): PartitionFact[] {
  return comparisons.flatMap(({ a, b, verdict, firstDifference, leaderEpoch, evidence }) => {
    if (a !== folder && b !== folder) return []
    const [words, tone] = VERDICTS[verdict]
    const from = firstDifference === null ? '' : ` from offset ${groupDigits(firstDifference)}`
    const epoch = leaderEpoch === null ? '' : `, after leader epoch ${leaderEpoch}`
    return [fact(partitionLabel(a === folder ? b : a, partitions), `${words}${from}${epoch}`, tone, evidence[0])]
  })
}

function epochs({ segments }: PartitionEntry): PartitionFact[] {
  const all = segments.flatMap(({ leaderEpochs }) => leaderEpochs)
  const begun = all.filter(({ epoch }, i) => i === 0 || all[i - 1]!.epoch !== epoch)
  return begun
    .slice(-MOST)
    .map(({ epoch, startOffset }) => fact(String(epoch), `from offset ${groupDigits(startOffset)}`))
}

function transactions({ segments, lastStableOffset }: PartitionEntry): PartitionFact[] {
  const open = segments.flatMap(({ openTransactions }) => openTransactions)
  if (open.length === 0) return []
  const stable = lastStableOffset === null ? [] : [fact('Last stable offset', groupDigits(lastStableOffset), 'warning')]
  return [
    ...stable,
    ...open
      .slice(0, MOST)
      .map(({ producerId, firstOffset }) =>
        fact(`Producer ${producerId}`, `open since offset ${groupDigits(firstOffset)}`, 'warning'),
      ),
  ]
}

function producers({ producers: all }: PartitionEntry): PartitionFact[] {
  return all.slice(0, MOST).map(({ producerId, producerEpoch, lastSequence, lastOffset }) => {
    const parts = [
      `epoch ${producerEpoch}`,
      lastSequence !== null && `sequence ${groupDigits(lastSequence)}`,
      lastOffset !== null && `last offset ${groupDigits(lastOffset)}`,
    ]
    return fact(producerId, parts.filter(Boolean).join(', '))
  })
}
