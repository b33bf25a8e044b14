import { crc32cOf } from '../../bytes/crc32c.ts'
import { defineFormat } from '../format.ts'
import {
  BATCH_HEADER_SIZE,
  CRC_FROM,
  int64,
  isSaneHeader,
  LOG_OVERHEAD,
  MAGIC_AT,
  prefixProblem,
  UP_TO_MAGIC,
} from './batch-header.ts'
import { parseSegmentName } from './segment-name.ts'
import { segmentTables } from './segment-tables.ts'
import { SegmentWalk } from './segment-walk.ts'

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
    const parsed = parseSegmentName(name)
    const named = parsed === null ? /\.log(?:\.(?:deleted|swap|cleaned))?$/.test(name) : parsed.kind === 'log'
    if (head.length < UP_TO_MAGIC) return parsed?.kind === 'log' ? 0.5 : 0
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
    const fits = fitOf(head, view)
    if (fits > 0) return named ? Math.min(1, fits + 0.05) : fits
    // damaged in front, or nothing but the zeros it was made with: its full name has to do
    return parsed?.kind === 'log' ? 0.5 : 0
  },

  async decode(source, range, output) {
    await new SegmentWalk(source, range, output).run()
  },
})

/** How sure the first entry is. */
function fitOf(head: Uint8Array, view: DataView): number {
  if (prefixProblem(view, 0) !== null || int64(view, 0) < 0) return 0
  const end = LOG_OVERHEAD + view.getInt32(8)
  const magic = view.getInt8(MAGIC_AT)
  if (magic === 2) {
    if (head.length < BATCH_HEADER_SIZE || !isSaneHeader(view, 0)) return 0
    if (end > head.length) return 0.7
    return crc32cOf(head.subarray(CRC_FROM, end)) === view.getUint32(UP_TO_MAGIC) ? 0.95 : 0.6
  }
  // an old message has no more than a length and a codec to know it by: a second one behind it says the same again
  const attributes = view.getUint8(UP_TO_MAGIC)
  if (attributes > (magic === 1 ? 0x0b : 0x03) || (attributes & 7) > 3) return 0
  if (end + UP_TO_MAGIC > head.length) return 0.4
  return prefixProblem(view, end) === null && int64(view, end) > int64(view, 0) ? 0.8 : 0
}
