import type { TableBuilder } from '../../columns/table-builder.ts'
import { CODEC_MASK, type segmentTables } from './segment-tables.ts'

/** Offset and size: in front of every entry of a log, whatever its format (specs: Kafka on disk, 2.1). */
export const LOG_OVERHEAD = 12
/** Up to and with the byte that says the format. */
export const UP_TO_MAGIC = 17
export const MAGIC_AT = 16
/** Of a batch of the present format. */
export const BATCH_HEADER_SIZE = 61
/** What the CRC of such a batch begins with: the fields before it are the broker's to change. */
export const CRC_FROM = 21
/** The least that may follow the size: an empty message of the first format, of the second, a batch. */
export const LEAST_SIZE = [14, 22, BATCH_HEADER_SIZE - LOG_OVERHEAD] as const

export const CODEC_NAMES = ['none', 'gzip', 'snappy', 'lz4', 'zstd'] as const

/** A 64-bit number as a double, a third of the time of a BigInt. */
export function int64(view: DataView, at: number): number {
  return view.getInt32(at) * 4_294_967_296 + view.getUint32(at + 4)
}

/** Why these 17 bytes begin no entry; null where they may. */
export function prefixProblem(view: DataView, at: number): string | null {
  const magic = view.getInt8(at + MAGIC_AT)
  const size = view.getInt32(at + 8)
  if (magic < 0 || magic > 2) return `says its format is ${magic}; 0, 1 and 2 are known`
  if (size < LEAST_SIZE[magic]!) return `says that ${size} bytes follow its size; at least ${LEAST_SIZE[magic]} do`
  return null
}

/** Whether the header of a batch of the present format can be one, whatever its CRC says. */
export function isSaneHeader(view: DataView, at: number): boolean {
  const attributes = view.getUint16(at + 21)
  return (
    attributes < 0x80 &&
    CODEC_NAMES[attributes & CODEC_MASK] !== undefined &&
    view.getInt32(at + 23) >= 0 &&
    view.getInt32(at + 57) >= 0 &&
    view.getInt32(at) >= 0
  )
}

/**
 * RecordBatch => BaseOffset Length PartitionLeaderEpoch Magic CRC Attributes LastOffsetDelta BaseTimestamp MaxTimestamp
 *                ProducerId ProducerEpoch BaseSequence RecordCount Records
 *
 * Writes the row of a batch's header (2.2) and gives its number.
 */
export function writeHeader(
  batches: TableBuilder<(typeof segmentTables)['batches']>,
  view: DataView,
  at: number,
  start: number,
  crcOk: number,
): number {
  const row = batches.next()
  const columns = batches.columns
  const baseOffset = int64(view, at)
  const attributes = view.getUint8(at + 22)
  columns.start[row] = start
  columns.baseOffset[row] = baseOffset
  columns.lastOffset[row] = baseOffset + view.getInt32(at + 23)
  columns.count[row] = view.getInt32(at + 57)
  columns.size[row] = LOG_OVERHEAD + view.getInt32(at + 8)
  columns.magic[row] = view.getUint8(at + MAGIC_AT)
  columns.attributes[row] = attributes
  columns.codec.codes[row] = batches.codeOf('codec', CODEC_NAMES[attributes & CODEC_MASK] ?? 'unknown')
  columns.leaderEpoch[row] = view.getInt32(at + LOG_OVERHEAD)
  columns.producerId.high[row] = view.getUint32(at + 43)
  columns.producerId.low[row] = view.getUint32(at + 47)
  columns.producerEpoch[row] = view.getInt16(at + 51)
  columns.baseSequence[row] = view.getInt32(at + 53)
  columns.baseTimestamp[row] = int64(view, at + 27)
  columns.maxTimestamp[row] = int64(view, at + 35)
  columns.crc[row] = view.getUint32(at + 17)
  columns.crcOk[row] = crcOk
  return batches.length - 1
}

/** Whether the attributes of a message of the first two formats are ones that there are. */
export function isSaneMessage(view: DataView, at: number): boolean {
  const attributes = view.getUint8(at + UP_TO_MAGIC)
  return attributes <= (view.getInt8(at + MAGIC_AT) === 1 ? 0x0b : 0x03) && (attributes & 7) <= 3
}

/** Whether key and value fill a message of the first two formats, all of which is there: `end` is where it ends. */
export function isFilled(view: DataView, at: number, end: number): boolean {
  const keyAt = at + UP_TO_MAGIC + 1 + (view.getInt8(at + MAGIC_AT) === 1 ? 8 : 0)
  const valueAt = afterField(view, keyAt, end)
  return valueAt !== null && afterField(view, valueAt, end) === end
}

/** Behind a field that its length stands before; null where it does not fit. */
function afterField(view: DataView, at: number, end: number): number | null {
  if (at + 4 > end) return null
  const length = view.getInt32(at)
  return length < -1 || length > end - at - 4 ? null : at + 4 + Math.max(0, length)
}
