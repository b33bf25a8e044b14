/** Bytes ran out, or a length makes no sense. Whoever knows what was being read phrases the message. */
export class OutOfBytes extends Error {
  readonly at: number
  readonly wanted: number
  readonly remaining: number
  constructor(at: number, wanted: number, remaining: number) {
    super(`${wanted} bytes wanted at ${at}, ${remaining} remain`)
    this.name = 'OutOfBytes'
    this.at = at
    this.wanted = wanted
    this.remaining = remaining
  }
}

/** Reads big-endian numbers (Kafka's and jute's order) and only moves forward. */
export class Cursor {
  readonly bytes: Uint8Array
  /** Where `bytes[0]` is in the file. */
  readonly origin: number
  at = 0
  readonly #view: DataView

  constructor(bytes: Uint8Array, origin = 0) {
    this.bytes = bytes
    this.origin = origin
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get remaining(): number {
    return this.bytes.length - this.at
  }

  /** Place in the file. */
  get place(): number {
    return this.origin + this.at
  }

  int8(): number {
    return this.#view.getInt8(this.#take(1))
  }

  uint8(): number {
    return this.#view.getUint8(this.#take(1))
  }

  int16(): number {
    return this.#view.getInt16(this.#take(2))
  }

  int32(): number {
    return this.#view.getInt32(this.#take(4))
  }

  uint32(): number {
    return this.#view.getUint32(this.#take(4))
  }

  int64(): bigint {
    return this.#view.getBigInt64(this.#take(8))
  }

  float64(): number {
    return this.#view.getFloat64(this.#take(8))
  }

  /** A view, not a copy. The length is compared with what remains before anything is made of it. */
  take(length: number): Uint8Array {
    const from = this.#take(length)
    return this.bytes.subarray(from, from + length)
  }

  skip(length: number): void {
    this.#take(length)
  }

  #take(length: number): number {
    if (length < 0 || length > this.remaining) throw new OutOfBytes(this.place, length, this.remaining)
    const from = this.at
    this.at += length
    return from
  }
}
