import type { ByteSource } from '../bytes/source.ts'
import type { Unpacking } from './container.ts'
import type { Sum } from './unpacked-file.ts'

const TRAILER_SIZE = 8

/** What stands behind each member: CRC32 and ISIZE of what it holds, ISIZE in 32 bits (RFC 1952, section 2.3.1). */
export class GzipTrailers {
  readonly #source: ByteSource
  #members = 0
  #differing = 0
  #first = { message: '', start: 0, end: 0 }

  constructor(source: ByteSource) {
    this.#source = source
  }

  /** The member whose trailer ends there gave this. */
  async check(end: number, sum: Sum): Promise<void> {
    const bytes = await this.#source.read(end - TRAILER_SIZE, end)
    if (bytes.length < TRAILER_SIZE) return
    const view = new DataView(bytes.buffer, bytes.byteOffset, TRAILER_SIZE)
    const [crc, size] = [view.getUint32(0, true), view.getUint32(4, true)]
    this.#members += 1
    if (crc === sum.crc && size === sum.size % 2 ** 32) return
    this.#differing += 1
    const message = `The member that ends at byte ${end} says its CRC is ${crc} and its size ${size}; its bytes give ${sum.crc} and ${sum.size}. They are kept.`
    if (this.#differing === 1) this.#first = { message, start: end - TRAILER_SIZE, end }
  }

  /** Where the trailer of a member that gave this ends, in a range that is known to hold it; null where it says otherwise. */
  async find(sum: Sum, start: number, end: number): Promise<number | null> {
    const from = Math.max(0, start)
    const bytes = await this.#source.read(from, end)
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = 0; at + TRAILER_SIZE <= bytes.length; at++)
      if (view.getUint32(at, true) === sum.crc && view.getUint32(at + 4, true) === sum.size % 2 ** 32)
        return from + at + TRAILER_SIZE
    return null
  }

  report(unpacking: Unpacking): void {
    if (this.#differing === 0) return
    const { message, start, end } = this.#first
    const others = this.#differing > 1 ? ` So do ${this.#differing - 1} others of ${this.#members} members.` : ''
    unpacking.report({ code: 'archive/crc', severity: 'error', message: message + others, start, end, line: 0 })
  }
}
