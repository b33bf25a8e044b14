import { joined } from '../../bytes/joined.ts'
import type { ByteSource } from '../../bytes/source.ts'

const PAGE = 256 * 1024
const MOST_PAGES = 64

/** Reads records all over a file, the pages used last being kept. */
export class PagedReader {
  readonly #source: ByteSource
  /** By number, the one used last at the end. */
  readonly #pages = new Map<number, Uint8Array>()

  constructor(source: ByteSource) {
    this.#source = source
  }

  async read(place: number, length: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = []
    for (let at = place; at < place + length; ) {
      const number = Math.floor(at / PAGE)
      const page = this.#pages.get(number) ?? (await this.#source.read(number * PAGE, (number + 1) * PAGE))
      this.#keep(number, page)
      const from = at - number * PAGE
      const piece = page.subarray(from, from + place + length - at)
      if (piece.length === 0) break // the file shrank while it was read
      pieces.push(piece)
      at += piece.length
    }
    return joined(pieces)
  }

  #keep(number: number, page: Uint8Array): void {
    this.#pages.delete(number)
    this.#pages.set(number, page)
    if (this.#pages.size <= MOST_PAGES) return
    const [oldest] = this.#pages.keys()
    this.#pages.delete(oldest!)
  }
}
