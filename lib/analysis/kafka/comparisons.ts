import { parseTopicPartition } from '../../formats/kafka/segment-name.ts'
import { formatEvidence } from '../../words/evidence.ts'
import type { ComparisonEntry } from '../document.ts'
import { compareLogs, type LogDifference } from './compare-logs.ts'
import type { Partition } from './partitions.ts'
import { topicIdOf } from './topic-ids.ts'

/** With more copies than these, each is compared with the first only. */
const MOST_PAIRED = 6

/** Two folders with copies of one partition, and what they differ in. */
export interface Comparison {
  readonly a: Partition
  readonly b: Partition
  readonly difference: LogDifference
}

/** Every pair of copies of one partition among the files: two replicas, or one before and after something happened. */
export function comparisonsOf(partitions: readonly Partition[]): Comparison[] {
  const copies = new Map<string, Partition[]>()
  for (const partition of partitions) {
    const named = parseTopicPartition(partition.files.folder)
    if (!partition.log.whole || (named?.state !== 'live' && named?.state !== 'future')) continue
    const key = `${named.topic}-${named.partition}`
    copies.set(key, [...(copies.get(key) ?? []), partition])
  }
  return [...copies.values()].flatMap((all) =>
    all.flatMap((a, i) =>
      all.slice(i + 1).flatMap((b): Comparison[] => {
        if ((all.length > MOST_PAIRED && i > 0) || !mayBeCopies(a, b)) return []
        const difference = compareLogs(a.log, b.log)
        return difference === null ? [] : [{ a, b, difference }]
      }),
    ),
  )
}

export function comparisonEntry({ a, b, difference }: Comparison): ComparisonEntry {
  const { verdict, firstDifference, leaderEpoch, places } = difference
  return {
    a: a.files.folder,
    b: b.files.folder,
    ...{ verdict, firstDifference, leaderEpoch, evidence: places.map(formatEvidence) },
  }
}

/** Topics of two clusters, or one that was deleted and made again, may have one name: their ids differ. */
export function mayBeCopies(a: Partition, b: Partition): boolean {
  const [idA, idB] = [topicIdOf(a.files)?.topicId, topicIdOf(b.files)?.topicId]
  if (idA !== undefined && idB !== undefined) return idA === idB
  const [clusterA, clusterB] = [a.logDir.clusterId, b.logDir.clusterId]
  return clusterA === null || clusterB === null || clusterA === clusterB
}
