import { dumpTables } from '../../formats/kafka/dump-tables.ts'
import { parseCheckpointName } from '../../formats/kafka/log-dir-name.ts'
import {
  folderOf,
  parseSegmentName,
  type SegmentFileKind,
  type SegmentState,
} from '../../formats/kafka/segment-name.ts'
import { type OpenedFile, partTables } from '../../model/opened-file.ts'
import type { LogSource } from './batch.ts'
import type { IndexEntries } from './index-checks.ts'
import { dumpIndex, dumpTimeIndex, fileIndex, fileTimeIndex } from './index-entries.ts'
import type { TimeIndexEntries } from './time-index-checks.ts'

/** The files of one segment, or what was dumped of them. */
export interface SegmentFiles {
  /** NaN where neither a name nor a line says it. */
  readonly baseOffset: number
  readonly state: SegmentState
  readonly files: Partial<Record<SegmentFileKind, OpenedFile>>
  log: LogSource | null
  index: IndexEntries | null
  timeIndex: TimeIndexEntries | null
}

/** A folder that holds segments. Two folders of one partition are two copies, never one. */
export interface PartitionFiles {
  readonly folder: string
  /** From lines of kafka-dump-log, not from bytes. */
  readonly dumped: boolean
  readonly segments: SegmentFiles[]
  readonly beside: FilesBeside
}

/** Files of a partition's folder that belong to no segment. */
export interface FilesBeside {
  leaderEpochs: OpenedFile | null
  metadata: OpenedFile | null
  quorumState: OpenedFile | null
  readonly metadataSnapshots: OpenedFile[]
}

/** What a file of a partition's folder must be recognised as; snapshots and transaction indexes go by their names. */
const KIND_OF: Partial<Record<string, SegmentFileKind>> = {
  'kafka/segment': 'log',
  'kafka/offset-index': 'index',
  'kafka/time-index': 'timeindex',
  'kafka/transaction-index': 'txnindex',
  'kafka/producer-snapshot': 'snapshot',
}

/** Puts files into their folders, in the order of the folders' first files. */
export function partitionFiles(files: readonly OpenedFile[]): PartitionFiles[] {
  const partitions = new Map<string, PartitionFiles>()
  for (const file of files) {
    if (file.kind === 'kafka/dump-text') addDumps(partitions, file)
    else addFile(partitions, file)
  }
  const found = [...partitions.values()].filter(({ segments }) =>
    segments.some(({ log, index, timeIndex, files: { snapshot } }) => log ?? index ?? timeIndex ?? snapshot),
  )
  for (const { segments } of found) segments.sort((a, b) => a.baseOffset - b.baseOffset)
  return found
}

function addFile(partitions: Map<string, PartitionFiles>, file: OpenedFile): void {
  if (addBeside(partitions, file)) return
  const name = parseSegmentName(file.path)
  const kind = file.kind === null ? name?.kind : KIND_OF[file.kind]
  if (kind === undefined || (file.kind === null && kind !== 'txnindex' && kind !== 'snapshot')) return
  // an index without a name that says its base offset counts from nowhere
  if (name === null ? kind !== 'log' : name.kind !== kind) return
  const log: LogSource = { from: 'segment', file }
  const baseOffset = name?.baseOffset ?? Number.NaN
  // without a base offset in its name it has no place among a folder's segments
  const folder = name === null ? file.path : folderOf(file.path)
  const segment = segmentFor(partitionFor(partitions, folder, folder, false), baseOffset, name?.state ?? 'live', kind)
  segment.files[kind] = file
  if (kind === 'log') segment.log = log
  else if (kind === 'index') segment.index = fileIndex(file)
  else if (kind === 'timeindex') segment.timeIndex = fileTimeIndex(file)
}

/** Whether the file is one that belongs to no segment. */
function addBeside(partitions: Map<string, PartitionFiles>, file: OpenedFile): boolean {
  if (file.path.endsWith('.tmp')) return true // it was never put in place
  const folder = folderOf(file.path)
  const beside = () => partitionFor(partitions, folder, folder, false).beside
  if (file.kind === 'kafka/checkpoint' && parseCheckpointName(file.path) === 'leader-epoch')
    beside().leaderEpochs = file
  else if (file.kind === 'kafka/partition-metadata') beside().metadata = file
  else if (file.kind === 'kafka/quorum-state') beside().quorumState = file
  else if (file.kind === 'kafka/metadata-snapshot') beside().metadataSnapshots.push(file)
  else return false
  return true
}

/** Several dumps in one text become several files of it: their segments are of one partition. */
const PASTED_PART = /#L\d+-L\d+$/

function addDumps(partitions: Map<string, PartitionFiles>, file: OpenedFile): void {
  for (const [part, { table }] of partTables(file, 'dumps', dumpTables.dumps).entries()) {
    for (let dump = 0; dump < table.length; dump++) {
      const row = table.row(dump)
      const kind = KIND_OF[row.kind]
      if (kind === undefined) continue
      const stated = folderOf(row.path)
      const folder = stated === '' ? file.path : stated
      const partition = partitionFor(partitions, `${file.path.replace(PASTED_PART, '')}\0${folder}`, folder, true)
      const segment = segmentFor(partition, row.baseOffset, parseSegmentName(row.path)?.state ?? 'live', kind)
      segment.files[kind] = file
      if (kind === 'log') segment.log = { from: 'dump', file, part, dump }
      else if (kind === 'index') segment.index = dumpIndex(file, part, dump)
      else if (kind === 'timeindex') segment.timeIndex = dumpTimeIndex(file, part, dump)
    }
  }
}

function partitionFor(
  partitions: Map<string, PartitionFiles>,
  key: string,
  folder: string,
  dumped: boolean,
): PartitionFiles {
  const found = partitions.get(key)
  if (found !== undefined) return found
  const taken = [...partitions.values()].some((other) => other.folder === folder)
  const beside: FilesBeside = { leaderEpochs: null, metadata: null, quorumState: null, metadataSnapshots: [] }
  const made: PartitionFiles = { folder: taken ? key.replace('\0', ': ') : folder, dumped, segments: [], beside }
  partitions.set(key, made)
  return made
}

/** The segment that still lacks this file; a second file of one name makes a second segment. */
function segmentFor(
  partition: PartitionFiles,
  baseOffset: number,
  state: SegmentState,
  kind: SegmentFileKind,
): SegmentFiles {
  const fits = (segment: SegmentFiles) =>
    Object.is(segment.baseOffset, baseOffset) && segment.state === state && segment.files[kind] === undefined
  const found = partition.segments.find(fits)
  if (found !== undefined) return found
  const made: SegmentFiles = { baseOffset, state, files: {}, log: null, index: null, timeIndex: null }
  partition.segments.push(made)
  return made
}
