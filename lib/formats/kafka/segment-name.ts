/** What the name of a file in a partition's folder says (specs: Kafka on disk, 1.3). */
export interface SegmentName {
  /** First offset that the segment may hold. */
  readonly baseOffset: number
  readonly kind: SegmentFileKind
  /** `deleted`: waits for its removal. `cleaned`, `swap`: written by the cleaner, not yet, or just about to be, in place. */
  readonly state: SegmentState
}

export type SegmentFileKind = 'log' | 'index' | 'timeindex' | 'txnindex' | 'snapshot'
export type SegmentState = 'live' | 'deleted' | 'swap' | 'cleaned'

const NAME = /^(\d{1,20})\.(log|index|timeindex|txnindex|snapshot)(?:\.(deleted|swap|cleaned))?$/

/** Null where the name is no such name, or its number is no exact double. */
export function parseSegmentName(path: string): SegmentName | null {
  const [, digits, kind, state] = NAME.exec(lastPart(path)) ?? []
  const baseOffset = Number(digits)
  if (kind === undefined || !Number.isSafeInteger(baseOffset)) return null
  return { baseOffset, kind: kind as SegmentFileKind, state: (state ?? 'live') as SegmentState }
}

/** A topic and a partition, and for a folder on its way out or in what is to become of it (1.2). */
export interface TopicPartition {
  readonly topic: string
  readonly partition: number
  readonly state: 'live' | 'delete' | 'future' | 'stray'
}

const PENDING = /^(\S+)\.[^.]+-(delete|future|stray)$/
/** The topic may hold dashes itself: the last one divides. */
const TOPIC_PARTITION = /^(\S+)-(\d{1,10})$/

/** The last part of a folder's path: `kafka/orders-0`. */
export function parseTopicPartition(folder: string): TopicPartition | null {
  const name = lastPart(folder)
  const [, live = name, state = 'live'] = PENDING.exec(name) ?? []
  const [, topic, partition] = TOPIC_PARTITION.exec(live) ?? []
  if (topic === undefined) return null
  return { topic, partition: Number(partition), state: state as TopicPartition['state'] }
}

/** Everything before the last `/`; empty where there is none. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
