import { checkpoint } from '../../formats/kafka/checkpoint.ts'
import { type CheckpointKind, parseCheckpointName } from '../../formats/kafka/log-dir-name.ts'
import { metaProperties } from '../../formats/kafka/meta-properties.ts'
import { folderOf } from '../../formats/kafka/segment-name.ts'
import { evidenceOf, type OpenedFile, partTables } from '../../model/opened-file.ts'
import type { Evidence } from '../../words/evidence.ts'

/** What the files beside the partitions' folders say: one of a broker's `log.dirs`. */
export interface LogDir {
  readonly brokerId: number | null
  readonly clusterId: string | null
  /** By checkpoint, then by `topic-partition`. A checkpoint that is not here is no key. */
  readonly offsets: ReadonlyMap<CheckpointKind, ReadonlyMap<string, CheckpointOffset>>
}

export interface CheckpointOffset {
  readonly offset: number
  readonly evidence: Evidence
}

const NOTHING: LogDir = { brokerId: null, clusterId: null, offsets: new Map() }

/** The log directories of all opened files, asked for by a partition's folder. */
export function logDirsOf(files: readonly OpenedFile[]): (partitionFolder: string) => LogDir {
  const byFolder = new Map<string, OpenedFile[]>()
  for (const file of files) {
    if (file.kind !== 'kafka/checkpoint' && file.kind !== 'kafka/meta-properties') continue
    const folder = folderOf(file.path)
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), file])
  }
  const logDirs = new Map([...byFolder].map(([folder, own]) => [folder, logDirOf(own)]))
  return (partitionFolder) => logDirs.get(folderOf(partitionFolder)) ?? NOTHING
}

function logDirOf(files: readonly OpenedFile[]): LogDir {
  const properties = new Map<string, string>()
  const offsets = new Map<CheckpointKind, Map<string, CheckpointOffset>>()
  for (const file of files) {
    if (file.path.endsWith('.tmp')) continue // it was never put in place
    const kind = parseCheckpointName(file.path)
    if (file.kind === 'kafka/meta-properties') {
      for (const { table } of partTables(file, 'properties', metaProperties.tables.properties))
        for (const { key, value } of table.rows()) properties.set(key, value)
    } else if (kind !== null && kind !== 'leader-epoch') offsets.set(kind, offsetsIn(file))
  }
  const id = properties.get('node.id') ?? properties.get('broker.id') ?? ''
  return {
    brokerId: /^\d{1,10}$/.test(id) ? Number(id) : null,
    clusterId: properties.get('cluster.id') ?? null,
    offsets,
  }
}

function offsetsIn(file: OpenedFile): Map<string, CheckpointOffset> {
  const offsets = new Map<string, CheckpointOffset>()
  for (const { part, table } of partTables(file, 'offsets', checkpoint.tables.offsets)) {
    for (const row of table.rows())
      offsets.set(`${row.topic}-${row.partition}`, { offset: row.offset, evidence: evidenceOf(file, part, row) })
  }
  return offsets
}
