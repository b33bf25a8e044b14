import { crc32cOf, crc32Of } from '../../bytes/crc32c.ts'
import { defineFormat } from '../format.ts'
import {
  BATCH_HEADER_SIZE,
  CRC_FROM,
  int64,
  isSaneHeader,
  isSaneMessage,
  LOG_OVERHEAD,
  MAGIC_AT,
  prefixProblem,
  UP_TO_MAGIC,
} from './batch-header.ts'
import { parseMetadataSnapshotName } from './log-dir-name.ts'
import { nameDiagnostic, parseSegmentName } from './segment-name.ts'
import { segmentTables } from './segment-tables.ts'
import { SegmentWalk } from './segment-walk.ts'

/** As much as recognizing gets to see. */
const HEAD_SIZE = 64 * 1024

/**
 * Segment => [RecordBatch]
 *
 * Batches back to back, without header or index of their own: of the present format (magic 2), or messages and wrappers of
 * the first two (specs: Kafka on disk, 2.1 to 2.5). Ranges are read apart: each begins at the first batch in it whose CRC is
 * right, and what stands before that belongs to the range before.
 */
export const segment = defineFormat({
  id: 'kafka/segment',
  title: 'Kafka segment',
  text: false,
  divisible: true,
  tables: segmentTables,

  recognize(head, name) {
    // a KRaft snapshot holds batches too, counted from 0: it is no part of the log
    if (parseMetadataSnapshotName(name) !== null) return 0
    const parsed = parseSegmentName(name)
    if (parsed !== null && parsed.kind !== 'log') return 0
    const fits = fitOfSegment(head)
    // damaged in front, or nothing but the zeros it was made with: its full name has to do
    return parsed === null ? fits : Math.max(fits, 0.5)
  },

  async decode(source, range, output) {
    const misnamed = range.start === 0 ? nameDiagnostic(source.name, source.size) : null
    if (misnamed !== null) output.report(misnamed)
    await new SegmentWalk(source, range, output).run()
  },
})

/** How sure these first bytes are of batches, by the first one, 0 to 1. A head that is shorter than a head can be is the whole file. */
export function fitOfSegment(head: Uint8Array): number {
  if (head.length < UP_TO_MAGIC) return 0
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (prefixProblem(view, 0) !== null || int64(view, 0) < 0) return 0
  const end = LOG_OVERHEAD + view.getInt32(8)
  const magic = view.getInt8(MAGIC_AT)
  const isNew = magic === 2
  if (isNew && (head.length < BATCH_HEADER_SIZE || !isSaneHeader(view, 0))) return 0
  if (!isNew && (head.length <= UP_TO_MAGIC || !isSaneMessage(view, 0))) return 0
  if (end > head.length) return isNew ? (head.length < HEAD_SIZE ? 0.4 : 0.7) : head.length < HEAD_SIZE ? 0 : 0.35
  const right = isNew
    ? crc32cOf(head.subarray(CRC_FROM, end)) === view.getUint32(UP_TO_MAGIC)
    : crc32Of(head.subarray(MAGIC_AT, end)) === view.getUint32(LOG_OVERHEAD)
  return right ? 0.95 : isNew ? 0.6 : 0
}
