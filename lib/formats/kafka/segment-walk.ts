import { ByteWindow } from '../../bytes/byte-window.ts'
import { CodecError } from '../../bytes/codecs/codec.ts'
import { codecs } from '../../bytes/codecs/registry.ts'
import type { ByteSource } from '../../bytes/source.ts'
import { groupDigits } from '../../words/size.ts'
import type { Output, Range } from '../format.ts'
import { BatchDamage } from './batch-damage.ts'
import {
  BATCH_HEADER_SIZE,
  CODEC_NAMES,
  int64,
  LOG_OVERHEAD,
  MAGIC_AT,
  prefixProblem,
  UP_TO_MAGIC,
  writeHeader,
} from './batch-header.ts'
import { borrowCrc, LARGEST_BATCH, OffsetBounds, returnCrc } from './batch-search.ts'
import { writeMessage } from './message-set.ts'
import { RecordError, readRecords } from './record.ts'
import { parseSegmentName } from './segment-name.ts'
import { CODEC_MASK, CONTROL, CRC_RIGHT, LOG_APPEND_TIME, type segmentTables } from './segment-tables.ts'

/** What the records of one batch may unpack to. */
const LARGEST_UNPACKED = 256 * 1024 * 1024

/** Goes through one range of a segment from batch to batch, and finds its way again after damage. */
export class SegmentWalk {
  readonly #source: ByteSource
  readonly #range: Range
  readonly #output: Output<typeof segmentTables>
  readonly #window: ByteWindow
  readonly #crc = borrowCrc()
  readonly #bounds: OffsetBounds
  readonly #damage: BatchDamage

  constructor(source: ByteSource, range: Range, output: Output<typeof segmentTables>) {
    this.#source = source
    this.#range = range
    this.#output = output
    this.#window = new ByteWindow(source, range.start, range.end, (...pieces) => this.#crc.load(...pieces))
    this.#bounds = new OffsetBounds(parseSegmentName(source.name)?.baseOffset ?? null)
    this.#damage = new BatchDamage(source, range.end, this.#window, this.#crc, this.#bounds, output)
  }

  async run(): Promise<void> {
    try {
      await this.#walk()
    } finally {
      returnCrc(this.#crc, this.#window.bytes.length)
    }
  }

  async #walk(): Promise<void> {
    const { start, end } = this.#range
    if (start > 0) this.#bounds.begin(await this.#firstOffset())
    let place = start === 0 ? 0 : await this.#damage.search(start, end)
    let reported = start
    while (place >= 0 && place < this.#source.size) {
      if (place >= end && (await this.#damage.isWhole(place))) break
      place = await this.#step(place)
      if (place - reported >= 1_048_576) {
        reported = place
        this.#output.progress(Math.min(place, end))
      }
    }
    this.#output.progress(Math.min(end, this.#source.size))
  }

  /** Where the file begins, as far as a batch does there; -1 where none does. */
  async #firstOffset(): Promise<number> {
    const head = await this.#source.read(0, UP_TO_MAGIC)
    if (head.length < UP_TO_MAGIC) return -1
    const view = new DataView(head.buffer, head.byteOffset, head.length)
    return prefixProblem(view, 0) === null ? int64(view, 0) : -1
  }

  /** Reads what is at the place and gives the next one; -1 at the end. */
  async #step(place: number): Promise<number> {
    const window = this.#window
    const remaining = this.#source.size - place
    if (!window.holds(place, UP_TO_MAGIC) && !(await window.has(place, UP_TO_MAGIC)))
      return this.#damage.shortTail(place)
    const problem = prefixProblem(window.view, place - window.start)
    if (problem !== null) return this.#damage.noBatch(place, problem)
    const total = LOG_OVERHEAD + window.view.getInt32(place - window.start + 8)
    if (total > remaining) return this.#damage.overlong(place, total)
    if (total > LARGEST_BATCH) return this.#damage.tooLarge(place, total)
    if (!window.holds(place, total) && !(await window.has(place, total))) return -1
    const at = place - window.start
    if (!this.#crc.isRight(window, at, at + total)) return this.#damage.wrongCrc(place, total)
    if (window.view.getInt8(at + MAGIC_AT) === 2) await this.#batch(place, at, total)
    else this.#message(place, at, total)
    return place + total
  }

  async #batch(place: number, at: number, total: number): Promise<void> {
    const { view, bytes } = this.#window
    const { tables } = this.#output
    const batch = writeHeader(tables.batches, view, at, place, CRC_RIGHT)
    this.#bounds.passed(int64(view, at) + view.getInt32(at + 23))
    const count = view.getInt32(at + 57)
    if (count === 0) return // the cleaner keeps an empty batch for its producer's sequence
    const attributes = view.getUint8(at + 22)
    const facts = {
      batch,
      count,
      baseTimestamp: int64(view, at + 27),
      logAppendTime: (attributes & LOG_APPEND_TIME) !== 0 ? int64(view, at + 35) : Number.NaN,
      control: (attributes & CONTROL) !== 0,
    }
    const codec = attributes & CODEC_MASK
    try {
      if (count < 0) throw new RecordError(`it says it holds ${count} records`)
      if (codec === 0) readRecords(bytes, at + BATCH_HEADER_SIZE, at + total, facts, tables)
      else {
        const unpacked = await unpackRecords(codec, bytes.subarray(at + BATCH_HEADER_SIZE, at + total))
        readRecords(unpacked, 0, unpacked.length, facts, tables)
      }
    } catch (error) {
      this.#brokenRecords(place, total, error)
    }
  }

  #message(place: number, at: number, total: number): void {
    const { view, bytes } = this.#window
    this.#bounds.passed(int64(view, at))
    try {
      writeMessage(this.#output.tables, bytes, view, at, place, LARGEST_UNPACKED)
    } catch (error) {
      this.#brokenRecords(place, total, error)
    }
  }

  #brokenRecords(place: number, total: number, error: unknown): void {
    if (!(error instanceof RecordError || error instanceof CodecError)) throw error
    const what = error instanceof CodecError ? 'its records could not be unpacked: ' : ''
    const message = `The batch at byte ${groupDigits(place)} has the CRC it says, but ${what}${error.message}. Its header and the records before are kept.`
    this.#output.report({
      code: 'kafka/batch-corrupt',
      severity: 'error',
      message,
      start: place,
      end: place + total,
      line: 0,
    })
  }
}

/** The records of a batch with this codec, as they were before it was compressed. Throws `RecordError` or `CodecError`. */
export async function unpackRecords(codec: number, packed: Uint8Array, limit = LARGEST_UNPACKED): Promise<Uint8Array> {
  const name = CODEC_NAMES[codec]
  const found = name === undefined ? undefined : codecs[name]
  if (found === undefined) throw new RecordError(`its attributes name codec ${codec}; 0 to 4 are known`)
  await found.ready?.()
  return found.decode(packed, limit)
}
