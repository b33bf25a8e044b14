import { parseTopicPartition } from '../../formats/kafka/segment-name.ts'
import type { OpenedFile } from '../../model/opened-file.ts'
import type { Problem } from '../document.ts'
import { checkLeaderEpochs, checkOffsetCheckpoints } from './checkpoint-checks.ts'
import { fileProblems } from './file-problems.ts'
import { isDamaged, type LiveLog, type Segment } from './live-log.ts'
import type { LogDir } from './log-dirs.ts'
import { checkMetadataSnapshots } from './metadata-snapshots.ts'
import { checkProducerSnapshots } from './producer-snapshot-checks.ts'
import { checkQuorumState } from './quorum-state-checks.ts'
import type { FilesBeside, PartitionFiles } from './segment-files.ts'
import { checkTransactionIndexes } from './transaction-index-checks.ts'

/** A problem, and the file that has it. */
interface OfFile {
  readonly file: OpenedFile
  readonly problem: Problem
}

/**
 * What the files that belong to no single batch say against the log: transaction indexes, producer snapshots, checkpoints. A
 * segment's own are added to its entry; the others are given back.
 */
export function folderProblems(
  { beside, folder, dumped }: PartitionFiles,
  segments: readonly Segment[],
  log: LiveLog,
  logDir: LogDir,
): Problem[] {
  if (dumped) return []
  const left: Problem[] = []
  for (const { file, problem } of segmentFileProblems(segments, log)) {
    const home = segments.find(
      (segment) => !isSnapshotOnly(segment) && Object.values(segment.files.files).includes(file),
    )
    if (home === undefined) left.push(problem)
    else home.entry.problems.push(problem)
  }
  return [...left, ...besideProblems(beside, folder, log, logDir)]
}

/** A snapshot is named after the offset it goes up to: the newest one is where the next segment will begin. */
export function isSnapshotOnly({ files: { files } }: Segment): boolean {
  return files.snapshot !== undefined && Object.keys(files).length === 1
}

function segmentFileProblems(segments: readonly Segment[], log: LiveLog): OfFile[] {
  // what batches are lost cannot contradict anybody
  if (isDamaged(log)) return []
  const snapshots = segments.flatMap(({ files }) => (files.state === 'live' ? (files.files.snapshot ?? []) : []))
  return [...checkTransactionIndexes(log), ...checkProducerSnapshots(log, snapshots)]
}

function besideProblems(beside: FilesBeside, folder: string, log: LiveLog, logDir: LogDir): Problem[] {
  const { leaderEpochs, metadata, quorumState, metadataSnapshots } = beside
  const own = [leaderEpochs, metadata, quorumState, ...metadataSnapshots].filter((file) => file !== null)
  const named = parseTopicPartition(folder)
  const topicPartition = named?.state === 'live' ? `${named.topic}-${named.partition}` : null
  const starts = logDir.offsets.get('log-start-offset')
  const logStart =
    starts === undefined || topicPartition === null ? null : (starts.get(topicPartition)?.offset ?? log.start)
  return [
    ...own.flatMap(fileProblems),
    ...(topicPartition === null ? [] : checkOffsetCheckpoints(log, topicPartition, logDir)),
    ...(leaderEpochs === null ? [] : checkLeaderEpochs(log, leaderEpochs, logStart)),
    ...(quorumState === null ? [] : checkQuorumState(log, quorumState)),
    ...checkMetadataSnapshots(metadataSnapshots),
  ]
}
