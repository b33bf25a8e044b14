import { joined } from './joined.ts'
import { BLOCK_SIZE, type ByteSource } from './source.ts'

/** Read at a time behind the range: the rest of what begins in it, or a search for what follows. */
const BEYOND = 1024 * 1024

/**
 * A part of a source in memory: one block, or one batch or record where that is longer. It is made to move forward, the next block being
 * asked for while the caller works on this one; going back, as after a search, it reads anew.
 */
export class ByteWindow {
  bytes: Uint8Array = new Uint8Array(0)
  view = new DataView(this.bytes.buffer)
  /** Place of `bytes[0]`. */
  start: number
  readonly #source: ByteSource
  readonly #hold: (...pieces: Uint8Array[]) => Uint8Array
  readonly #blockSize: number
  /** What is asked for ahead lies before this place: a batch at the end of a range is finished, no more. */
  readonly #usualEnd: number
  #ahead: { start: number; bytes: Promise<Uint8Array> } | null = null

  /** `hold` puts pieces one behind the other, for instance where checksums are computed, so that they are copied once. */
  constructor(
    source: ByteSource,
    start: number,
    usualEnd: number,
    hold: (...pieces: Uint8Array[]) => Uint8Array = (...pieces) => joined(pieces),
  ) {
    this.#source = source
    this.#hold = hold
    this.#blockSize = source.blockSize ?? BLOCK_SIZE
    this.#usualEnd = Math.min(usualEnd, source.size)
    this.start = start
  }

  get end(): number {
    return this.start + this.bytes.length
  }

  /** Whether these bytes are in memory. */
  holds(from: number, length: number): boolean {
    return from >= this.start && from + length <= this.end
  }

  /** Whether these bytes are in the source; reads where they are not in memory. */
  async has(from: number, length: number): Promise<boolean> {
    if (this.holds(from, length)) return true
    if (from + length > this.#source.size) return false
    const kept =
      from >= this.start && from < this.end ? this.bytes.subarray(from - this.start) : this.bytes.subarray(0, 0)
    const pieces: Uint8Array[] = [kept]
    let place = from + kept.length
    while (place < from + length) {
      const piece = await this.#next(place, from + length)
      if (piece.length === 0) return false // the file shrank while it was read
      pieces.push(piece)
      place += piece.length
    }
    this.bytes = this.#hold(...pieces)
    this.view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength)
    this.start = from
    return true
  }

  async #next(place: number, needed: number): Promise<Uint8Array> {
    const usual = place < this.#usualEnd ? Math.min(place + this.#blockSize, this.#usualEnd) : place + BEYOND
    const stop = Math.max(needed, usual)
    const ahead =
      this.#ahead?.start === place
        ? this.#ahead.bytes
        : this.#source.read(place, Math.min(stop, place + this.#blockSize))
    this.#ahead = null
    const bytes = await ahead
    const next = place + bytes.length
    if (next < this.#usualEnd) {
      const promise = this.#source.read(next, Math.min(next + this.#blockSize, this.#usualEnd))
      promise.catch(() => {}) // its failure is reported where it is awaited
      this.#ahead = { start: next, bytes: promise }
    }
    return bytes
  }
}
