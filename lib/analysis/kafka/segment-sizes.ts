import { type WideColumns, wideColumns } from '../../columns/chunk.ts'
import { BATCH_HEADER_SIZE } from '../../formats/kafka/batch-header.ts'
import { segmentTables } from '../../formats/kafka/segment-tables.ts'
import { type OpenedFile, partTables } from '../../model/opened-file.ts'

/** Bytes of the batches of one codec. `keys`, `values`, `headers` and `framing` are before compression. */
export interface CodecSizes {
  readonly codec: string
  batches: number
  records: number
  /** On disk, with batch headers. */
  stored: number
  batchHeaders: number
  keys: number
  values: number
  /** Keys and values of the records' headers. */
  headers: number
  /** What else a record takes: lengths, differences of time and offset. */
  framing: number
}

/** What makes a segment big, and how it lies in offsets and in time. */
export interface SegmentSizes {
  /** The one with most bytes on disk first. */
  readonly codecs: readonly CodecSizes[]
  /** Records without a value. */
  readonly tombstones: number
  /** Offsets between the first and the last that no record has: what compaction took away. */
  readonly holes: number
  /** Records whose timestamp is before that of one above them. */
  readonly late: number
  /** Lowest and highest timestamp: retention by time goes by the highest. Null where no record has one. */
  readonly earliest: number | null
  readonly latest: number | null
}

/** A message of the first two formats: offset, size, CRC, magic, attributes, two lengths, and in the second a timestamp. */
const OLD_FRAMING = [26, 34] as const

/** Of what was decoded of a segment so far; null of a file that is none. A walk over all its records: asked for, never kept ready. */
export function segmentSizes(file: OpenedFile): SegmentSizes | null {
  if (file.kind !== 'kafka/segment') return null
  const sums = new SizeSums()
  const records = partTables(file, 'records', segmentTables.records)
  for (const [part, { table }] of partTables(file, 'batches', segmentTables.batches).entries())
    sums.addPart(table, records[part]!.table)
  return sums.result()
}

type BatchTable = ReturnType<typeof partTables<typeof segmentTables.batches>>[number]['table']
type RecordTable = ReturnType<typeof partTables<typeof segmentTables.records>>[number]['table']

type RecordChunk = RecordTable['chunks'][number]

class SizeSums {
  readonly #codecs = new Map<string, CodecSizes>()
  #tombstones = 0
  #late = 0
  #earliest = Number.POSITIVE_INFINITY
  #latest = Number.NEGATIVE_INFINITY
  #first = Number.NaN
  #last = Number.NaN
  #wide: { chunk: RecordChunk; columns: WideColumns<typeof segmentTables.records> } | null = null

  /** Records stand in the order of their batches. */
  addPart(batches: BatchTable, records: RecordTable): void {
    let chunk = 0
    let at = 0
    for (let row = 0; row < batches.length; row++) {
      const { codec, size, magic, baseOffset, lastOffset, baseTimestamp } = batches.row(row)
      const sums = this.#of(codec)
      const before = sums.keys + sums.values + sums.headers
      sums.batches += 1
      sums.stored += size
      this.#first = Number.isNaN(this.#first) ? baseOffset : this.#first
      this.#last = lastOffset
      let unpacked = 0
      for (; chunk < records.chunks.length; chunk++, at = 0) {
        const columns = this.#columnsOf(records.chunks[chunk]!)
        const { length } = columns.batch
        for (; at < length && columns.batch[at] === row; at++) {
          const [key, value] = [Math.max(0, columns.keySize[at]!), Math.max(0, columns.valueSize[at]!)]
          const headers = columns.headerSize[at]!
          sums.records += 1
          sums.keys += key
          sums.values += value
          sums.headers += headers
          if (columns.valueSize[at]! < 0) this.#tombstones += 1
          this.#seeTime(columns.time[at]!)
          unpacked =
            magic < 2
              ? unpacked + OLD_FRAMING[magic as 0 | 1] + key + value
              : columns.place[at]! +
                headers +
                recordSize(columns.time[at]! - baseTimestamp, columns.offsetDelta[at]!, key, value)
        }
        if (at < length) break
      }
      const isOld = magic < 2
      const header = isOld ? (codec === 'none' ? 0 : OLD_FRAMING[magic as 0 | 1]) : BATCH_HEADER_SIZE
      // of records that are not packed, all bytes are known; of packed ones the lengths of the last record's headers are not
      const payload = codec === 'none' ? size - header : unpacked
      sums.batchHeaders += header
      sums.framing += Math.max(0, payload - (sums.keys + sums.values + sums.headers - before))
    }
  }

  result(): SegmentSizes {
    const records = [...this.#codecs.values()].reduce((sum, one) => sum + one.records, 0)
    const spanned = this.#last - this.#first + 1
    return {
      codecs: [...this.#codecs.values()].sort((a, b) => b.stored - a.stored),
      tombstones: this.#tombstones,
      holes: Number.isNaN(spanned) ? 0 : Math.max(0, spanned - records),
      late: this.#late,
      earliest: Number.isFinite(this.#earliest) ? this.#earliest : null,
      latest: Number.isFinite(this.#latest) ? this.#latest : null,
    }
  }

  /** Of the chunk that the walk is in, which goes from record to record. */
  #columnsOf(chunk: RecordChunk): WideColumns<typeof segmentTables.records> {
    if (this.#wide?.chunk !== chunk) this.#wide = { chunk, columns: wideColumns(chunk, segmentTables.records) }
    return this.#wide.columns
  }

  #seeTime(time: number): void {
    if (!(time >= 0)) return
    if (time < this.#latest) this.#late += 1
    if (time > this.#latest) this.#latest = time
    if (time < this.#earliest) this.#earliest = time
  }

  #of(codec: string): CodecSizes {
    const known = this.#codecs.get(codec)
    if (known !== undefined) return known
    const made = {
      codec,
      batches: 0,
      records: 0,
      stored: 0,
      batchHeaders: 0,
      keys: 0,
      values: 0,
      headers: 0,
      framing: 0,
    }
    this.#codecs.set(codec, made)
    return made
  }
}

/** A record without headers (specs: Kafka on disk, 2.3): its own length, attributes, two differences, two lengths, no headers. */
function recordSize(timeDelta: number, offsetDelta: number, key: number, value: number): number {
  const body = 2 + varintSize(timeDelta) + varintSize(offsetDelta) + varintSize(key) + key + varintSize(value) + value
  return body + varintSize(body)
}

/** Zig-zag, 7 bits a byte. */
function varintSize(value: number): number {
  let rest = value < 0 ? -2 * value - 1 : 2 * value
  let size = 1
  for (; rest >= 128; rest = Math.floor(rest / 128)) size += 1
  return size
}
