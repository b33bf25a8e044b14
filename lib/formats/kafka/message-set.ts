import { codecs } from '../../bytes/codecs/registry.ts'
import type { TableBuilder } from '../../columns/table-builder.ts'
import { CODEC_NAMES, int64, LEAST_SIZE, LOG_OVERHEAD, MAGIC_AT } from './batch-header.ts'
import { RecordError } from './record.ts'
import { CODEC_MASK, CRC_RIGHT, LOG_APPEND_TIME, type segmentTables } from './segment-tables.ts'

/** Where the key's length stands, in format 0 and 1: the timestamp came with the second. */
const KEY_LENGTH_AT = [18, 26] as const

interface Tables {
  readonly batches: TableBuilder<(typeof segmentTables)['batches']>
  readonly records: TableBuilder<(typeof segmentTables)['records']>
}

/** A message of the first two formats; places count in the bytes that it was read from. */
export interface Message {
  readonly offset: number
  readonly magic: number
  readonly attributes: number
  /** -1 in format 0, which has none. */
  readonly time: number
  readonly keySize: number
  readonly valueSize: number
  /** Where the bytes of key and value begin. */
  readonly key: number
  readonly value: number
  /** Where it begins in what it was unpacked from. */
  readonly place: number
}

/**
 * MessageSet => [Offset MessageSize Message]
 *   Message => CRC Magic Attributes [Timestamp] KeyLength Key ValueLength Value
 *
 * One entry of the first two formats (specs: Kafka on disk, 2.4) whose CRC is right: a message, or a wrapper whose value is a
 * compressed set. It becomes a row of `batches`, its messages rows of `records`. Throws `RecordError` or `CodecError`, but
 * not before the batch has its row.
 */
export function writeMessage(
  tables: Tables,
  bytes: Uint8Array,
  view: DataView,
  at: number,
  start: number,
  unpackedLimit: number,
): void {
  let set: MessageSet = { messages: [], unpacked: null }
  let failure: unknown = null
  try {
    set = readMessages(bytes, view, at, unpackedLimit)
  } catch (error) {
    failure = error
  }
  const { messages, unpacked } = set
  const batch = tables.batches.length
  const first = messages[0]?.offset ?? int64(view, at)
  writeMessageHeader(tables.batches, view, at, start, CRC_RIGHT, first, messages.length)
  if (failure !== null) throw failure
  const magic = view.getInt8(at + MAGIC_AT)
  const appendTime = magic === 1 && (view.getUint8(at + 17) & LOG_APPEND_TIME) !== 0 ? int64(view, at + 18) : null
  for (const { offset, time, keySize, valueSize, place } of messages) {
    const row = { batch, offsetDelta: offset - first, time: appendTime ?? time, keySize, valueSize, headerSize: 0 }
    tables.records.add({ ...row, place: unpacked === null ? 0 : place })
  }
}

interface MessageSet {
  readonly messages: readonly Message[]
  /** What the messages' places count in; null where that is the entry's own bytes. */
  readonly unpacked: Uint8Array | null
}

/** The message of an entry, or those in its wrapper. Throws `RecordError` or `CodecError`. */
export function readMessages(bytes: Uint8Array, view: DataView, at: number, limit: number): MessageSet {
  const message = readMessage(view, at, at + LOG_OVERHEAD + view.getInt32(at + 8))
  const codec = message.attributes & CODEC_MASK
  return codec === 0 ? { messages: [message], unpacked: null } : unwrap(bytes, message, codec, limit)
}

/** The row of an entry, by its fixed fields alone. */
export function writeMessageHeader(
  batches: Tables['batches'],
  view: DataView,
  at: number,
  start: number,
  crcOk: number,
  baseOffset = int64(view, at),
  count = 0,
): void {
  const magic = view.getInt8(at + MAGIC_AT)
  const attributes = view.getUint8(at + 17)
  const time = magic === 1 ? int64(view, at + 18) : -1
  batches.add({
    start,
    baseOffset,
    lastOffset: int64(view, at),
    count,
    size: LOG_OVERHEAD + view.getInt32(at + 8),
    magic,
    attributes,
    codec: CODEC_NAMES[attributes & CODEC_MASK] ?? 'unknown',
    leaderEpoch: -1,
    producerId: -1n,
    producerEpoch: -1,
    baseSequence: -1,
    baseTimestamp: time,
    maxTimestamp: time,
    crc: view.getUint32(at + LOG_OVERHEAD),
    crcOk,
  })
}

/** The messages in a wrapper, with their absolute offsets: in format 1 they are counted back from the wrapper's. */
function unwrap(bytes: Uint8Array, wrapper: Message, codecNumber: number, limit: number): MessageSet {
  const codec = CODEC_NAMES[codecNumber] ?? 'unknown'
  if (codec === 'zstd' || codecs[codec] === undefined)
    throw new RecordError(`its attributes name a codec that format ${wrapper.magic} does not have`)
  if (wrapper.valueSize < 0) throw new RecordError('it says it is compressed, and has no value')
  const packed = bytes.subarray(wrapper.value, wrapper.value + wrapper.valueSize)
  const unpacked = codecs[codec].decode(packed, limit)
  const view = new DataView(unpacked.buffer, unpacked.byteOffset, unpacked.byteLength)
  const messages: Message[] = []
  // a set may end inside a message: that one was never sent whole
  for (let at = 0; at + LOG_OVERHEAD <= unpacked.length; ) {
    const end = at + LOG_OVERHEAD + view.getInt32(at + 8)
    if (end > unpacked.length) break
    messages.push(readMessage(view, at, end))
    at = end
  }
  const last = messages.at(-1)
  if (last === undefined) throw new RecordError('the set in it holds no message')
  if (wrapper.magic === 0 || wrapper.offset === 0) return { messages, unpacked }
  if (wrapper.offset < last.offset)
    throw new RecordError(`its offset ${wrapper.offset} is less than the last one inside, ${last.offset}`)
  const base = wrapper.offset - last.offset
  return { messages: messages.map((message) => ({ ...message, offset: base + message.offset })), unpacked }
}

function readMessage(view: DataView, at: number, end: number): Message {
  const magic = end - at > MAGIC_AT ? view.getInt8(at + MAGIC_AT) : -1
  if (magic !== 0 && magic !== 1)
    throw new RecordError(`a message of format ${magic} stands among those of format 0 and 1`)
  if (end - at < LOG_OVERHEAD + LEAST_SIZE[magic]) throw new RecordError(`a message in it is ${end - at} bytes long`)
  const keyAt = at + KEY_LENGTH_AT[magic]
  const keySize = view.getInt32(keyAt)
  const valueAt = keyAt + 4 + Math.max(0, keySize)
  if (keySize < -1 || valueAt + 4 > end) throw new RecordError(`a message in it says its key is ${keySize} bytes long`)
  const valueSize = view.getInt32(valueAt)
  if (valueSize < -1 || valueAt + 4 + Math.max(0, valueSize) !== end)
    throw new RecordError(`a message in it says its value is ${valueSize} bytes long; ${end - valueAt - 4} remain`)
  return {
    offset: int64(view, at),
    magic,
    attributes: view.getUint8(at + 17),
    time: magic === 1 ? int64(view, at + 18) : -1,
    keySize,
    valueSize,
    key: keyAt + 4,
    value: valueAt + 4,
    place: at,
  }
}
