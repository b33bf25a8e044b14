import { crc32Of } from '../../bytes/crc32c.ts'
import { type Long, longAt } from './long.ts'
import { FieldDeath } from './tool-death.ts'
import type { ToolRecord } from './tool-record.ts'

const CODEC_MASK = 7
const LOG_APPEND_TIME = 0x08

/** What inner messages take from the wrapper they were packed into. */
export interface Wrapper {
  readonly timestamp: Long
  readonly logAppendTime: boolean
}

/**
 * Message => CRC Magic Attributes [Timestamp] KeyLength Key ValueLength Value
 *
 * A message of the first two formats as `LegacyRecord` reads it (specs: Kafka on disk, 2.4): each field when it is asked for,
 * at the place that the fields before it say, and nothing is compared before.
 */
export class LegacyMessage implements ToolRecord {
  readonly offset: Long
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #wrapper: Wrapper | null

  /** `bytes` begin with the CRC and end with the message. */
  constructor(bytes: Uint8Array, offset: Long, wrapper: Wrapper | null) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    this.offset = offset
    this.#wrapper = wrapper
  }

  at(offset: Long): LegacyMessage {
    return new LegacyMessage(this.#bytes, offset, this.#wrapper)
  }

  get magic(): number {
    return this.#view.getInt8(4)
  }

  get codec(): number {
    return this.#view.getUint8(5) & CODEC_MASK
  }

  get logAppendTime(): boolean {
    return this.#wrapper?.logAppendTime ?? (this.magic !== 0 && (this.#view.getUint8(5) & LOG_APPEND_TIME) !== 0)
  }

  get timestamp(): Long {
    if (this.magic === 0) return -1
    return this.#wrapper?.logAppendTime === true ? this.#wrapper.timestamp : longAt(this.#view, 6)
  }

  get crc(): number {
    return this.#view.getUint32(0)
  }

  get isValid(): boolean {
    return this.crc === crc32Of(this.#bytes.subarray(4))
  }

  get keySize(): number {
    return this.#int32(this.#keyAt, 'key')
  }

  get valueSize(): number {
    return this.#int32(this.#valueAt, 'value')
  }

  key(): Uint8Array | null {
    return this.#sized(this.#keyAt, this.keySize, 'key')
  }

  value(): Uint8Array | null {
    return this.#sized(this.#valueAt, this.valueSize, 'value')
  }

  get #keyAt(): number {
    return this.magic === 0 ? 6 : 14
  }

  get #valueAt(): number {
    return this.#keyAt + 4 + Math.max(0, this.keySize)
  }

  #int32(at: number, of: string): number {
    if (at + 4 > this.#bytes.length)
      throw new FieldDeath(`the length of its ${of} would stand past the end of the message`, null)
    return this.#view.getInt32(at)
  }

  #sized(at: number, size: number, of: string): Uint8Array | null {
    if (size < 0) return null
    const remaining = this.#bytes.length - at - 4
    if (size > remaining)
      throw new FieldDeath(
        `the message says its ${of} is ${size} bytes long; ${remaining} remain`,
        `newLimit > capacity: (${size} > ${remaining})`,
      )
    return this.#bytes.subarray(at + 4, at + 4 + size)
  }
}
