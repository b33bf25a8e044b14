import type { ByteSource } from '../bytes/source.ts'

const WINDOW_SIZE = 256 * 1024

/** Small reads of a source, one after another, without asking for each on its own. */
export class SourceWindow {
  readonly #source: ByteSource
  #start = 0
  #bytes: Uint8Array = new Uint8Array()

  constructor(source: ByteSource) {
    this.#source = source
  }

  /** Up to `length` bytes; fewer at the end of the source. */
  async read(at: number, length: number): Promise<Uint8Array> {
    const inside = at >= this.#start && at + length <= this.#start + this.#bytes.length
    if (!inside) {
      this.#start = at
      this.#bytes = await this.#source.read(at, at + Math.max(length, WINDOW_SIZE))
    }
    return this.#bytes.subarray(at - this.#start, at - this.#start + length)
  }
}
