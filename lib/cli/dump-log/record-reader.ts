import { addLong, asLong, type Long, longAt } from './long.ts'
import { ToolDeath } from './tool-death.ts'
import type { ToolRecords } from './tool-record.ts'

/** What the records of a batch take from its header. */
export interface RecordFacts {
  readonly baseOffset: Long
  readonly baseTimestamp: Long
  /** Every record's time where the broker set it; null where the producers did. */
  readonly logAppendTime: Long | null
  readonly baseSequence: number
  readonly count: number
}

const LOG_APPEND_TIME = 0x08

export function recordFacts(view: DataView, at: number): RecordFacts {
  return {
    baseOffset: longAt(view, at),
    baseTimestamp: longAt(view, at + 27),
    logAppendTime: (view.getUint8(at + 22) & LOG_APPEND_TIME) === 0 ? null : longAt(view, at + 35),
    baseSequence: view.getInt32(at + 53),
    count: view.getInt32(at + 57),
  }
}

/** `DefaultRecordBatch.incrementSequence`, with its overflows. */
export function addSequence(sequence: number, increment: number): number {
  const room = (2_147_483_647 - increment) | 0
  return sequence > room ? (increment - (2_147_483_647 - sequence) - 1) | 0 : (sequence + increment) | 0
}

/**
 * Goes through the records of a batch of the present format (specs: Kafka on disk, 2.3) as the tool does, one at a time, and
 * dies where it dies. What is read is compared at once; what the tool prints of it is taken when it is needed.
 */
export class RecordReader implements ToolRecords {
  offset: Long = 0
  timestamp: Long = 0
  sequence = -1
  /** -1 where there is none. */
  keySize = -1
  valueSize = -1
  headers = 0
  readonly #bytes: Uint8Array
  readonly #facts: RecordFacts
  readonly #start: number
  readonly #end: number
  #at: number
  #read = 0
  #keyAt = 0
  #valueAt = 0
  #headersAt = 0

  constructor(bytes: Uint8Array, start: number, end: number, facts: RecordFacts) {
    if (facts.count < 0) throw new ToolDeath(`the batch says it holds ${facts.count} records`)
    this.#bytes = bytes
    this.#facts = facts
    this.#start = start
    this.#end = end
    this.#at = start
  }

  /** False behind the last record. */
  next(): boolean {
    const { count } = this.#facts
    if (this.#read >= count) return false
    this.#read++
    this.#record()
    if (this.#read === count && this.#at !== this.#end)
      throw this.#death(`the batch says it holds ${count} records, and ${this.#end - this.#at} bytes follow them`)
    return true
  }

  rewind(): void {
    this.#at = this.#start
    this.#read = 0
  }

  key(): Uint8Array | null {
    return this.keySize < 0 ? null : this.#bytes.subarray(this.#keyAt, this.#keyAt + this.keySize)
  }

  value(): Uint8Array | null {
    return this.valueSize < 0 ? null : this.#bytes.subarray(this.#valueAt, this.#valueAt + this.valueSize)
  }

  /** The key of each header: the tool shows no values. */
  headerKeys(): Uint8Array[] {
    const behind = this.#at
    const keys: Uint8Array[] = []
    this.#at = this.#headersAt
    for (let i = 0; i < this.headers; i++) {
      const size = this.#varint()
      keys.push(this.#bytes.subarray(this.#at, this.#at + size))
      this.#at += size
      this.#skip(this.#varint())
    }
    this.#at = behind
    return keys
  }

  #record(): void {
    const { baseOffset, baseTimestamp, logAppendTime, baseSequence } = this.#facts
    const size = this.#varint()
    const begin = this.#at
    if (size > this.#end - begin)
      throw this.#death(`the record says it is ${size} bytes long; ${this.#end - begin} remain`)
    this.#need(1)
    this.#at += 1
    const timestampDelta = this.#varlong()
    this.timestamp = logAppendTime ?? addLong(baseTimestamp, timestampDelta)
    const offsetDelta = this.#varint()
    this.offset = addLong(baseOffset, offsetDelta)
    this.sequence = baseSequence < 0 ? -1 : addSequence(baseSequence, offsetDelta)
    this.keySize = this.#varint()
    this.#keyAt = this.#at
    this.#skip(this.keySize)
    this.valueSize = this.#varint()
    this.#valueAt = this.#at
    this.#skip(this.valueSize)
    this.headers = this.#varint()
    this.#headersAt = this.#at
    if (this.headers < 0 || this.headers > this.#end - this.#at)
      throw this.#death(`the record says it has ${this.headers} headers`)
    for (let i = 0; i < this.headers; i++) {
      const keySize = this.#varint()
      if (keySize < 0) throw this.#death(`a header says its key is ${keySize} bytes long`)
      this.#skip(keySize)
      this.#skip(this.#varint())
    }
    if (this.#at - begin !== size)
      throw this.#death(`the record says it is ${size} bytes long; its fields take ${this.#at - begin}`)
    if (this.keySize < 0) this.keySize = -1
    if (this.valueSize < 0) this.valueSize = -1
  }

  #skip(length: number): void {
    if (length <= 0) return
    this.#need(length)
    this.#at += length
  }

  #need(length: number): void {
    if (length > this.#end - this.#at) throw this.#death('the record goes on past the end of its batch')
  }

  #varint(): number {
    let value = 0
    for (let shift = 0; shift <= 28; shift += 7) {
      this.#need(1)
      const byte = this.#bytes[this.#at++]!
      value |= (byte & 127) << shift
      if (byte < 128) return (value >>> 1) ^ -(value & 1)
    }
    throw this.#death('a variable-length number does not end within 5 bytes')
  }

  #varlong(): Long {
    const begin = this.#at
    let value = 0
    for (let scale = 1; scale <= 2 ** 42; scale *= 128) {
      this.#need(1)
      const byte = this.#bytes[this.#at++]!
      value += (byte & 127) * scale
      if (byte < 128) return value % 2 === 0 ? value / 2 : -(value + 1) / 2
    }
    return this.#largeVarlong(begin)
  }

  #largeVarlong(begin: number): Long {
    this.#at = begin
    let value = 0n
    for (let shift = 0n; shift <= 63n; shift += 7n) {
      this.#need(1)
      const byte = this.#bytes[this.#at++]!
      value |= BigInt(byte & 127) << shift
      if (byte < 128) {
        const unsigned = BigInt.asUintN(64, value)
        return asLong(BigInt.asIntN(64, (unsigned >> 1n) ^ -(unsigned & 1n)))
      }
    }
    throw this.#death('a variable-length number does not end within 10 bytes')
  }

  #death(message: string): ToolDeath {
    return new ToolDeath(`${message} (record ${this.#read} of the batch)`)
  }
}
