import { defineFormat } from '../format.ts'
import { BATCH_HEADER_SIZE } from './batch-header.ts'
import { parseMetadataSnapshotName } from './log-dir-name.ts'
import { fitOfSegment } from './segment.ts'
import { CONTROL, segmentTables } from './segment-tables.ts'
import { SegmentWalk } from './segment-walk.ts'

/** Of the control record that a snapshot begins with (specs: Kafka on disk, section 4). */
const SNAPSHOT_HEADER = 3

/**
 * MetadataSnapshot => [RecordBatch]
 *
 * The cluster's metadata up to an offset, as a controller or broker in KRaft mode keeps it: batches like those of a log, counted
 * from 0, between a control batch with a SNAPSHOT_HEADER and one with a SNAPSHOT_FOOTER (2.15). The name says the offset.
 */
export const metadataSnapshot = defineFormat({
  id: 'kafka/metadata-snapshot',
  title: 'Kafka metadata snapshot',
  text: false,
  divisible: true,
  tables: segmentTables,

  recognize(head, name) {
    const named = parseMetadataSnapshotName(name) !== null
    const fit = fitOfSegment(head)
    if (fit > 0 && beginsWithHeader(head)) return Math.max(fit, 0.96)
    return named ? Math.max(fit, 0.6) : 0
  },

  async decode(source, range, output) {
    await new SegmentWalk(source, range, output).run()
  },
})

/** Length, attributes, timestamp and offset of the first record are one byte each; then the key: its length, version and type. */
function beginsWithHeader(head: Uint8Array): boolean {
  const key = BATCH_HEADER_SIZE + 4
  return (
    head.length > key + 5 &&
    (head[22]! & CONTROL) !== 0 &&
    head[key] === 8 && // 4 in zig-zag
    head[key + 3] === 0 &&
    head[key + 4] === SNAPSHOT_HEADER
  )
}
