import type { TableBuilder } from '../../columns/table-builder.ts'
import { type KraftOutput, writeKraftControl } from './kraft-control.ts'
import type { segmentTables } from './segment-tables.ts'

/** What is wrong inside a batch whose CRC is right, or among unpacked records. */
export class RecordError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'RecordError'
  }
}

/** What the records of a batch take from its header. */
export interface RecordBatchFacts {
  /** Row of `batches`. */
  readonly batch: number
  readonly count: number
  readonly baseTimestamp: number
  /** Every record's time where the broker sets it; NaN where the producers did. */
  readonly logAppendTime: number
  readonly control: boolean
}

type RecordOutput = KraftOutput & {
  readonly records: TableBuilder<(typeof segmentTables)['records']>
  readonly markers: TableBuilder<(typeof segmentTables)['markers']>
}

/**
 * Record => Length Attributes TimestampDelta OffsetDelta KeyLength Key ValueLength Value HeaderCount [Header]
 *   Length, OffsetDelta, KeyLength, ValueLength, HeaderCount => Varint
 *   Attributes     => Int8
 *   TimestampDelta => Varlong
 *   Header         => KeyLength Key ValueLength Value
 *
 * Varints are zig-zag, 7 bits a byte, low ones first (specs: Kafka on disk, 2.3). Writes a row a record and no object; what
 * was written before damage stays.
 */
export function readRecords(
  bytes: Uint8Array,
  from: number,
  to: number,
  facts: RecordBatchFacts,
  output: RecordOutput,
): void {
  const reader = new RecordReader(bytes, from, to)
  const { batch, count, baseTimestamp, logAppendTime, control } = facts
  const { records } = output
  const appended = !Number.isNaN(logAppendTime)
  for (let i = 0; i < count; i++) {
    if (reader.at >= to) throw new RecordError(`it says it holds ${count} records, and ends after ${i}`)
    const place = reader.at - from
    const length = reader.varint()
    const end = reader.at + length
    if (length < 0 || end > to)
      throw new RecordError(`record ${i} of ${count} says it is ${length} bytes long; ${to - reader.at} remain`)
    reader.at += 1
    const timestampDelta = reader.varlong()
    const offsetDelta = reader.varint()
    const keySize = reader.varint()
    const key = reader.at
    if (keySize > 0) reader.at += keySize
    const valueSize = reader.varint()
    const value = reader.at
    if (valueSize > 0) reader.at += valueSize
    const headers = reader.varint()
    const headerSize = headers === 0 ? 0 : reader.skipHeaders(headers, i)
    if (reader.at !== end)
      throw new RecordError(
        `the fields of record ${i} of ${count} take ${reader.at - place - from} bytes; it says ${end - place - from}`,
      )
    const at = records.next()
    const columns = records.columns
    columns.batch[at] = batch
    columns.offsetDelta[at] = offsetDelta
    columns.time[at] = appended ? logAppendTime : baseTimestamp + timestampDelta
    columns.place[at] = place
    columns.keySize[at] = keySize
    columns.valueSize[at] = valueSize
    columns.headerSize[at] = headerSize
    if (control && keySize >= 4) writeMarker(bytes, key, value, valueSize, batch, output)
  }
  if (reader.at !== to) throw new RecordError(`${to - reader.at} bytes stand after the last of its ${count} records`)
}

/** Key => Version Type, both Int16. Value of COMMIT and ABORT => Version CoordinatorEpoch, Int16 and Int32 (section 4). */
function writeMarker(
  bytes: Uint8Array,
  key: number,
  value: number,
  valueSize: number,
  batch: number,
  output: RecordOutput,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const type = view.getInt16(key + 2)
  const ofTransaction = (type === 0 || type === 1) && valueSize >= 6
  output.markers.add({ batch, type, coordinatorEpoch: ofTransaction ? view.getInt32(value + 2) : -1 })
  if (!ofTransaction && valueSize >= 2) writeKraftControl(type, bytes.subarray(value, value + valueSize), batch, output)
}

/** Zig-zag varints of records (specs: Kafka on disk, 2.3), read forward. Throws `RecordError`. */
export class RecordReader {
  at: number
  readonly #bytes: Uint8Array
  readonly #end: number

  constructor(bytes: Uint8Array, from: number, end: number) {
    this.#bytes = bytes
    this.at = from
    this.#end = end
  }

  varint(): number {
    const bytes = this.#bytes
    let at = this.at
    let byte = at < this.#end ? bytes[at]! : 128
    at += 1
    if (byte < 128) {
      this.at = at
      return (byte >>> 1) ^ -(byte & 1)
    }
    let value = byte & 127
    for (let shift = 7; ; shift += 7) {
      if (shift > 28 || at >= this.#end) throw new RecordError('a number in it has no end')
      byte = bytes[at++]!
      value |= (byte & 127) << shift
      if (byte < 128) break
    }
    this.at = at
    return (value >>> 1) ^ -(value & 1)
  }

  /** As a double: a timestamp's difference is far below 2^53. */
  varlong(): number {
    const bytes = this.#bytes
    let at = this.at
    let value = 0
    let unit = 1
    for (let i = 0; ; i++) {
      if (i === 10 || at >= this.#end) throw new RecordError('a number in it has no end')
      const byte = bytes[at++]!
      value += (byte & 127) * unit
      if (byte < 128) break
      unit *= 128
    }
    this.at = at
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }

  /** Gives the bytes of their keys and values. */
  skipHeaders(count: number, record: number): number {
    if (count < 0 || count > this.#end - this.at) throw new RecordError(`record ${record} says it has ${count} headers`)
    let size = 0
    for (let i = 0; i < count; i++) {
      const keySize = this.varint()
      if (keySize < 0) throw new RecordError(`a header of record ${record} says its key is ${keySize} bytes long`)
      this.at += keySize
      const valueSize = Math.max(0, this.varint())
      this.at += valueSize
      size += keySize + valueSize
    }
    return size
  }
}
