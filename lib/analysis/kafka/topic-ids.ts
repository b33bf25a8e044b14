import { partitionMetadata } from '../../formats/kafka/partition-metadata.ts'
import { folderOf, parseTopicPartition } from '../../formats/kafka/segment-name.ts'
import { evidenceOf, partTables } from '../../model/opened-file.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { PartitionEntry, Problem } from '../document.ts'
import { problem } from './problem.ts'
import type { PartitionFiles } from './segment-files.ts'

/**
 * All partitions of a topic in one log directory have its id (specs: Kafka on disk, 2.13). One with another is left from a topic
 * of that name that was deleted, or its file is damaged.
 */
export function checkTopicIds(partitions: readonly { files: PartitionFiles; entry: PartitionEntry }[]): void {
  const known = new Map<string, { topicId: string; folder: string }>()
  for (const { files, entry } of partitions) {
    const named = parseTopicPartition(files.folder)
    const own = topicIdOf(files)
    if (named?.state !== 'live' || own === null) continue
    const key = `${folderOf(files.folder)}\0${named.topic}`
    const first = known.get(key)
    if (first === undefined) known.set(key, { topicId: own.topicId, folder: files.folder })
    else if (first.topicId !== own.topicId) entry.problems.push(otherId(own, first))
  }
}

/** The topic id that the folder's `partition.metadata` says, and where. */
export function topicIdOf({ beside: { metadata } }: PartitionFiles): { topicId: string; evidence: Evidence } | null {
  if (metadata === null) return null
  for (const { part, table } of partTables(metadata, 'topics', partitionMetadata.tables.topics)) {
    for (const row of table.rows()) return { topicId: row.topicId, evidence: evidenceOf(metadata, part, row) }
  }
  return null
}

function otherId(own: { topicId: string; evidence: Evidence }, first: { topicId: string; folder: string }): Problem {
  const message = `The topic id is ${own.topicId}, but ${first.folder.slice(first.folder.lastIndexOf('/') + 1)} beside it is of topic id ${first.topicId}: a topic has one.`
  const consequence = 'A broker that is told another id for this topic takes the folder for a stray one, or refuses it.'
  return { ...problem('kafka/checkpoint-mismatch', 'warning', message, own.evidence), consequence }
}
