import { CodecError } from '../../bytes/codecs/codec.ts'
import { BATCH_HEADER_SIZE, int64, LEAST_SIZE, LOG_OVERHEAD, MAGIC_AT } from './batch-header.ts'
import { readMessages } from './message-set.ts'
import { RecordError, RecordReader } from './record.ts'
import { CODEC_MASK, CONTROL, LOG_APPEND_TIME } from './segment-tables.ts'
import { unpackRecords } from './segment-walk.ts'

/** What one batch may unpack to while a person looks at it. */
const LARGEST_SHOWN = 64 * 1024 * 1024

/** One record with its bytes, which are views. Sizes are those of the fields; the bytes are all of them. */
export interface RecordContent {
  readonly offset: number
  /** Null where the format has none. */
  readonly time: number | null
  readonly key: Uint8Array | null
  readonly value: Uint8Array | null
  readonly headers: readonly { readonly key: Uint8Array; readonly value: Uint8Array | null }[]
  /** Where it begins: among the batch's bytes, or among what they unpack to. */
  readonly place: number
  /** With its lengths, deltas and attributes. */
  readonly size: number
}

export interface BatchContent {
  readonly magic: number
  /** Of the batch's bytes: header of the format, records as they are stored. */
  readonly headerSize: number
  readonly storedSize: number
  /** What the records are when they are not compressed. */
  readonly unpackedSize: number
  readonly compressed: boolean
  /** Its records are markers, not anybody's data. */
  readonly control: boolean
  /** Records that the header counts. */
  readonly total: number
  readonly records: readonly RecordContent[]
  /** Why there are no more of them; null where all asked for are there. */
  readonly trouble: string | null
}

/**
 * Records `from` and on of one batch (or of one entry of the first two formats), with keys, values and headers. Whatever the
 * bytes are, it says what is wrong and keeps what it read before.
 */
export async function readBatchContent(bytes: Uint8Array, from: number, count: number): Promise<BatchContent> {
  const magic = bytes.length > MAGIC_AT ? bytes[MAGIC_AT]! : -1
  const records: RecordContent[] = []
  const content = {
    magic,
    headerSize: bytes.length,
    storedSize: 0,
    unpackedSize: 0,
    compressed: false,
    control: false,
    total: 0,
    records,
  }
  if (magic > 2 || magic < 0 || bytes.length < LOG_OVERHEAD + LEAST_SIZE[magic as 0 | 1 | 2])
    return { ...content, trouble: 'These bytes are no batch.' }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (magic === 2) return await readPresent(bytes, view, from, count, content)
    return readOld(bytes, view, from, count, content)
  } catch (error) {
    if (!(error instanceof RecordError || error instanceof CodecError)) throw error
    return { ...content, trouble: `The records cannot be read: ${error.message}.` }
  }
}

type Begun = Omit<BatchContent, 'trouble' | 'records'> & { readonly records: RecordContent[] }

async function readPresent(
  bytes: Uint8Array,
  view: DataView,
  from: number,
  count: number,
  begun: Begun,
): Promise<BatchContent> {
  const attributes = view.getInt16(21)
  const codec = attributes & CODEC_MASK
  const total = view.getInt32(57)
  const stored = bytes.subarray(BATCH_HEADER_SIZE)
  const content = {
    ...begun,
    headerSize: BATCH_HEADER_SIZE,
    storedSize: stored.length,
    compressed: codec !== 0,
    control: (attributes & CONTROL) !== 0,
    total,
  }
  if (total <= 0) return { ...content, trouble: total < 0 ? `The batch says it holds ${total} records.` : null }
  const unpacked = codec === 0 ? stored : await unpackRecords(codec, stored, LARGEST_SHOWN)
  const facts = {
    baseOffset: int64(view, 0),
    baseTimestamp: int64(view, 27),
    appended: (attributes & LOG_APPEND_TIME) !== 0 ? int64(view, 35) : null,
  }
  const reader = new RecordReader(unpacked, 0, unpacked.length)
  let trouble: string | null = null
  try {
    for (let i = 0; i < Math.min(total, from + count); i++) {
      const record = readRecord(reader, unpacked, facts)
      if (i >= from) content.records.push(record)
    }
  } catch (error) {
    if (!(error instanceof RecordError)) throw error
    trouble = `Record ${from + content.records.length + 1} of ${total} cannot be read: ${error.message}.`
  }
  return { ...content, unpackedSize: unpacked.length, trouble }
}

function readRecord(
  reader: RecordReader,
  bytes: Uint8Array,
  facts: { baseOffset: number; baseTimestamp: number; appended: number | null },
): RecordContent {
  const place = reader.at
  const length = reader.varint()
  const end = reader.at + length
  if (length < 0 || end > bytes.length)
    throw new RecordError(`it says it is ${length} bytes long; ${bytes.length - reader.at} remain`)
  reader.at += 1
  const time = facts.baseTimestamp + reader.varlong()
  const offset = facts.baseOffset + reader.varint()
  const key = field(reader, bytes, end)
  const value = field(reader, bytes, end)
  const many = reader.varint()
  if (many < 0 || many > end - reader.at) throw new RecordError(`it says it has ${many} headers`)
  const headers: { key: Uint8Array; value: Uint8Array | null }[] = []
  for (let i = 0; i < many; i++) {
    const headerKey = field(reader, bytes, end)
    if (headerKey === null) throw new RecordError('a header of it has no key')
    headers.push({ key: headerKey, value: field(reader, bytes, end) })
  }
  if (reader.at !== end) throw new RecordError(`its fields take ${reader.at - place} bytes; it says ${end - place}`)
  return { offset, time: facts.appended ?? time, key, value, headers, place, size: end - place }
}

function field(reader: RecordReader, bytes: Uint8Array, end: number): Uint8Array | null {
  const size = reader.varint()
  if (size < 0) return null
  if (size > end - reader.at) throw new RecordError(`a field of it is ${size} bytes long; ${end - reader.at} remain`)
  const from = reader.at
  reader.at += size
  return bytes.subarray(from, from + size)
}

function readOld(bytes: Uint8Array, view: DataView, from: number, count: number, begun: Begun): BatchContent {
  const { messages, unpacked } = readMessages(bytes, view, 0, LARGEST_SHOWN)
  const of = unpacked ?? bytes
  const appended = begun.magic === 1 && (view.getUint8(17) & LOG_APPEND_TIME) !== 0 ? int64(view, 18) : null
  const headerSize = begun.magic === 1 ? 34 : 26
  const part = (at: number, size: number) => (size < 0 ? null : of.subarray(at, at + size))
  for (const { offset, time, key, keySize, value, valueSize, place } of messages.slice(from, from + count))
    begun.records.push({
      offset,
      time: appended ?? (time < 0 ? null : time),
      key: part(key, keySize),
      value: part(value, valueSize),
      headers: [],
      place,
      size: value + Math.max(0, valueSize) - place,
    })
  return {
    ...begun,
    headerSize: unpacked === null ? 0 : headerSize,
    storedSize: unpacked === null ? bytes.length : bytes.length - headerSize,
    unpackedSize: of.length,
    compressed: unpacked !== null,
    total: messages.length,
    trouble: null,
  }
}
