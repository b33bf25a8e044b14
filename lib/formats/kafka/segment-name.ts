import type { Diagnostic } from '../diagnostic.ts'

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

/** An index fetched from tiered storage (1.1): its offset is not padded, and the id of its segment follows. */
const REMOTE_INDEX = /^(\d{1,19})_[\w-]{22}\.(?:index|timeindex|txnindex)(?:\.(?:deleted|tmp))?$/

/** What the offsets of an index count from; null where its name does not say. */
export function indexBaseOffset(path: string): number | null {
  const base = parseSegmentName(path)?.baseOffset ?? Number(REMOTE_INDEX.exec(lastPart(path))?.[1])
  return Number.isSafeInteger(base) ? base : null
}

const KIND_SUFFIX = /([^/!]*)\.(?:log|index|timeindex|txnindex|snapshot)(?:\.(?:deleted|swap|cleaned))?$/

/** What is wrong with the name of a segment's file that says no base offset; null where nothing is, or it is no such name. */
export function nameDiagnostic(path: string, size: number): Diagnostic | null {
  const [, stem] = KIND_SUFFIX.exec(path) ?? []
  if (stem === undefined || parseSegmentName(path) !== null || REMOTE_INDEX.test(lastPart(path))) return null
  const message = `The file's name, "${lastPart(path).slice(0, 80)}", says no base offset: 20 digits were expected. In a partition's folder a broker that starts fails at it; offsets of an index in it count from 0 here.`
  return { code: 'kafka/base-offset-mismatch', severity: 'warning', message, start: 0, end: Math.min(1, size), line: 0 }
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
