import { words } from '@/lib/language/words'
import type { BinaryField, FieldLayout } from './field'
import { utcOf } from './field'

const CODECS = ['none', 'gzip', 'snappy', 'lz4', 'zstd']
const { batch, none } = words.fields

/**
 * RecordBatch, magic 2 (KIP-98):
 *   baseOffset int64, batchLength int32, partitionLeaderEpoch int32, magic int8, crc uint32, attributes int16,
 *   lastOffsetDelta int32, baseTimestamp int64, maxTimestamp int64, producerId int64, producerEpoch int16,
 *   baseSequence int32, recordCount int32
 * Older messages (magic 0 and 1) share the first 17 bytes, and their fourth field is their CRC.
 */
export const batchHeader: FieldLayout = {
  size: 17,
  read(view) {
    const baseOffset = view.getBigInt64(0)
    const length = view.getInt32(8)
    const magic = view.getInt8(16)
    const prefix: BinaryField[] = [
      { name: 'baseOffset', at: 0, length: 8, value: `${baseOffset}` },
      { name: 'batchLength', at: 8, length: 4, value: `${length}`, meaning: batch.length(length + 12) },
    ]
    const magicField = { name: 'magic', at: 16, length: 1, value: `${magic}` }
    if (magic !== 2) return [...prefix, { name: 'crc', at: 12, length: 4, value: `${view.getUint32(12)}` }, magicField]
    const leaderEpoch = view.getInt32(12)
    prefix.push(
      { name: 'leaderEpoch', at: 12, length: 4, value: `${leaderEpoch}`, ...noneIf(leaderEpoch === -1) },
      magicField,
    )
    return view.byteLength < 61 ? prefix : [...prefix, ...restOf(view, baseOffset)]
  },
}

function restOf(view: DataView, baseOffset: bigint): BinaryField[] {
  const attributes = view.getInt16(21)
  const lastOffsetDelta = view.getInt32(23)
  const baseTimestamp = view.getBigInt64(27)
  const maxTimestamp = view.getBigInt64(35)
  const producerId = view.getBigInt64(43)
  const producerEpoch = view.getInt16(51)
  const baseSequence = view.getInt32(53)
  return [
    { name: 'crc', at: 17, length: 4, value: `${view.getUint32(17)}`, meaning: batch.crc },
    { name: 'attributes', at: 21, length: 2, value: `${attributes}`, meaning: attributesInWords(attributes) },
    {
      name: 'lastOffsetDelta',
      at: 23,
      length: 4,
      value: `${lastOffsetDelta}`,
      meaning: batch.lastOffset(`${baseOffset + BigInt(lastOffsetDelta)}`),
    },
    {
      name: attributes & 0x40 ? 'deleteHorizon' : 'baseTimestamp',
      at: 27,
      length: 8,
      value: `${baseTimestamp}`,
      meaning: baseTimestamp === -1n ? none : utcOf(baseTimestamp),
    },
    {
      name: 'maxTimestamp',
      at: 35,
      length: 8,
      value: `${maxTimestamp}`,
      meaning: maxTimestamp === -1n ? none : utcOf(maxTimestamp),
    },
    { name: 'producerId', at: 43, length: 8, value: `${producerId}`, ...noneIf(producerId === -1n) },
    { name: 'producerEpoch', at: 51, length: 2, value: `${producerEpoch}`, ...noneIf(producerEpoch === -1) },
    { name: 'baseSequence', at: 53, length: 4, value: `${baseSequence}`, ...noneIf(baseSequence === -1) },
    { name: 'recordCount', at: 57, length: 4, value: `${view.getInt32(57)}` },
  ]
}

function attributesInWords(attributes: number): string {
  const codec = attributes & 7
  return [
    CODECS[codec] === undefined ? batch.codec(codec) : codec === 0 ? batch.notCompressed : CODECS[codec],
    attributes & 8 ? 'LogAppendTime' : 'CreateTime',
    attributes & 16 && batch.transactional,
    attributes & 32 && batch.control,
  ]
    .filter(Boolean)
    .join(', ')
}

function noneIf(isNone: boolean): { meaning?: string } {
  return isNone ? { meaning: none } : {}
}
