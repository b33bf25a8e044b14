/** Files of a log directory and of a partition's folder that are called by a word (specs: Kafka on disk, 1.1 and 1.3). */
export type CheckpointKind =
  | 'leader-epoch'
  | 'recovery-point-offset'
  | 'log-start-offset'
  | 'replication-offset'
  | 'cleaner-offset'

/** Written beside as `.tmp`, then renamed. */
const CHECKPOINT =
  /(?:^|[/!])(leader-epoch|recovery-point-offset|log-start-offset|replication-offset|cleaner-offset)-checkpoint(?:\.tmp)?$/

export function parseCheckpointName(path: string): CheckpointKind | null {
  return (CHECKPOINT.exec(path)?.[1] as CheckpointKind | undefined) ?? null
}

/** What the name of a KRaft snapshot says: everything below the offset is in it (2.15). */
export interface MetadataSnapshotName {
  /** NaN of `bootstrap.checkpoint`, which stands before every offset. */
  readonly endOffset: number
  readonly epoch: number
  /** `part`: it was still being written. `deleted`: it waits for its removal. */
  readonly state: 'live' | 'part' | 'deleted'
}

const METADATA_SNAPSHOT = /(?:^|[/!])(?:(\d{20})-(\d{10})(?:-[^/]+?)?|bootstrap)\.checkpoint(?:\.(part|deleted))?$/

export function parseMetadataSnapshotName(path: string): MetadataSnapshotName | null {
  const [whole, offset, epoch, state] = METADATA_SNAPSHOT.exec(path) ?? []
  if (whole === undefined) return null
  const [endOffset, leaderEpoch] = offset === undefined ? [Number.NaN, Number.NaN] : [Number(offset), Number(epoch)]
  return { endOffset, epoch: leaderEpoch, state: (state ?? 'live') as MetadataSnapshotName['state'] }
}
