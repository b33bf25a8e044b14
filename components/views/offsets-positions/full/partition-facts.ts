import type { ComparisonEntry, PartitionEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { type Evidence, parseEvidence } from '@/lib/words/evidence'
import { formatSize, groupDigits } from '@/lib/words/size'
import { partitionLabels } from '../chosen-segment'

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
  const titles = words.partition.groups
  const groups: FactGroup[] = [
    { title: titles.content, facts: content(partition) },
    { title: titles.copies, facts: copies(partition, partitions, comparisons) },
    { title: titles.epochs, facts: epochs(partition) },
    { title: titles.transactions, facts: transactions(partition) },
    { title: titles.producers, facts: producers(partition) },
  ]
  return groups.filter(({ facts }) => facts.length > 0)
}

function fact(name: string, text: string, tone: PartitionFact['tone'] = 'plain', evidence = ''): PartitionFact {
  return { name, text, tone, evidence: parseEvidence(evidence) }
}

function content({ segments, brokerId }: PartitionEntry): PartitionFact[] {
  const told = words.partition
  const broker = brokerId === null ? [] : [fact(told.broker, String(brokerId))]
  const read = segments.filter(({ batches }) => batches !== null)
  if (read.length === 0) return broker
  const sum = (of: (segment: (typeof read)[number]) => number | null) =>
    read.reduce((all, each) => all + (of(each) ?? 0), 0)
  const [bytes, batches, records] = [
    sum(({ bytes: size }) => size),
    sum((each) => each.batches),
    sum((each) => each.records),
  ]
  return [
    ...broker,
    fact(
      told.log,
      told.logOf(
        // of a dump the bytes are not here
        bytes > 0 ? formatSize(bytes) : '',
        words.batches.count(batches, groupDigits(batches)),
        words.records.count(records, groupDigits(records)),
      ),
    ),
    ...(records > 0 && bytes > 0 ? [fact(told.meanRecord, told.onDisk(formatSize(Math.round(bytes / records))))] : []),
    ...counted(
      told.codecs,
      read.map(({ codecs }) => codecs),
    ),
    ...counted(
      told.magic,
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
    : [fact(name, words.offsets.list(sorted.map(([key, value]) => `${key} ${groupDigits(value)}`)))]
}

const TONES: Readonly<Record<ComparisonEntry['verdict'], PartitionFact['tone']>> = {
  identical: 'plain',
  same_records: 'plain',
  prefix: 'plain',
  diverged: 'bad',
  damaged: 'bad',
}

function copies(
  { folder }: PartitionEntry,
  partitions: readonly PartitionEntry[],
  comparisons: readonly ComparisonEntry[],
): PartitionFact[] {
  const labels = partitionLabels(partitions)
  return comparisons.flatMap(({ a, b, verdict, firstDifference, leaderEpoch, evidence }) => {
    if (a !== folder && b !== folder) return []
    const { copies: verdicts, copy } = words.partition
    const from = firstDifference === null ? '' : groupDigits(firstDifference)
    const text = copy(verdicts[verdict], from, leaderEpoch === null ? '' : String(leaderEpoch))
    return [fact(labels.get(a === folder ? b : a) ?? '', text, TONES[verdict], evidence[0])]
  })
}

function epochs({ segments }: PartitionEntry): PartitionFact[] {
  const all = segments.flatMap(({ leaderEpochs }) => leaderEpochs)
  const begun = all.filter(({ epoch }, i) => i === 0 || all[i - 1]!.epoch !== epoch)
  return begun
    .slice(-MOST)
    .map(({ epoch, startOffset }) => fact(String(epoch), words.partition.epochFrom(groupDigits(startOffset))))
}

function transactions({ segments, lastStableOffset }: PartitionEntry): PartitionFact[] {
  const open = segments.flatMap(({ openTransactions }) => openTransactions)
  if (open.length === 0) return []
  const { lastStable, producer, openSince } = words.partition
  const stable = lastStableOffset === null ? [] : [fact(lastStable, groupDigits(lastStableOffset), 'warning')]
  return [
    ...stable,
    ...open
      .slice(0, MOST)
      .map(({ producerId, firstOffset }) => fact(producer(producerId), openSince(groupDigits(firstOffset)), 'warning')),
  ]
}

function producers({ producers: all }: PartitionEntry): PartitionFact[] {
  return all.slice(0, MOST).map(({ producerId, producerEpoch, lastSequence, lastOffset }) => {
    const sequence = lastSequence === null ? '' : groupDigits(lastSequence)
    const offset = lastOffset === null ? '' : groupDigits(lastOffset)
    return fact(producerId, words.partition.producerAt(producerEpoch, sequence, offset))
  })
}
