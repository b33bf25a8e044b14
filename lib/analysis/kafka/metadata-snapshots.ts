import { parseMetadataSnapshotName } from '../../formats/kafka/log-dir-name.ts'
import { segmentTables } from '../../formats/kafka/segment-tables.ts'
import { type OpenedFile, partTables } from '../../model/opened-file.ts'
import type { Problem } from '../document.ts'
import { diagnosticsOf, problemOf } from './file-problems.ts'

const SNAPSHOT_FOOTER = 4

/** A snapshot that was written to its end has a footer (specs: Kafka on disk, section 4); a `.part` need not. */
export function checkMetadataSnapshots(files: readonly OpenedFile[]): Problem[] {
  return files.flatMap((file) => {
    if (!file.complete || parseMetadataSnapshotName(file.path)?.state === 'part' || diagnosticsOf(file).length > 0)
      return []
    const markers = partTables(file, 'markers', segmentTables.markers).map(({ table }) => table)
    if (markers.some((table) => [...table.rows()].some(({ type }) => type === SNAPSHOT_FOOTER))) return []
    const { size } = file.source
    const message = `The snapshot ends after ${size} bytes without a footer: it was not written to its end. The records in it are kept.`
    return [
      problemOf(file, { code: 'kafka/batch-truncated', severity: 'error', message, start: size, end: size, line: 0 }),
    ]
  })
}
