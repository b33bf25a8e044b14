import { crc32Of } from '../bytes/crc32c.ts'
import type { ByteSource } from '../bytes/source.ts'
import type { SpoolFile, Unpacking } from './container.ts'

/** Unpacked data that grows past this and is this many times its packed size is no evidence: it is a bomb. */
const BOMB_SIZE = 2 * 1024 ** 3
const BOMB_RATIO = 200

/** A named limit was met: what was unpacked until then is kept. */
export class LimitReached extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'LimitReached'
  }
}

/** What all files of one archive have unpacked together. */
export interface Budget {
  spent: number
  /** A limit was met: the rest of the archive stays packed. */
  exhausted: boolean
}

/** What gzip and zip state of the bytes that they hold. */
export interface Sum {
  readonly crc: number
  readonly size: number
}

/** A file of the spool that counts what is written to it, sums it up, and stops at the limits. */
export class UnpackedFile {
  size = 0
  #sum: Sum = { crc: 0, size: 0 }
  readonly #file: SpoolFile
  readonly #unpacking: Unpacking
  readonly #budget: Budget

  static async create(name: string, unpacking: Unpacking, budget: Budget): Promise<UnpackedFile> {
    return new UnpackedFile(await unpacking.spool.create(name), unpacking, budget)
  }

  constructor(file: SpoolFile, unpacking: Unpacking, budget: Budget) {
    this.#file = file
    this.#unpacking = unpacking
    this.#budget = budget
  }

  /** `packed`: bytes of the archive that this file has used so far. What fits the limits is written before they stop it. */
  async write(bytes: Uint8Array, packed: number): Promise<void> {
    const fits = Math.min(this.#unpacking.limit - this.#budget.spent, mostOf(packed) - this.size)
    const kept = bytes.length <= fits ? bytes : bytes.subarray(0, Math.max(0, fits))
    this.#budget.spent += kept.length
    this.size += kept.length
    this.#sum = { crc: crc32Of(kept, this.#sum.crc), size: this.#sum.size + kept.length }
    await this.#file.write(kept)
    if (kept.length === bytes.length) return
    this.#budget.exhausted = true
    throw new LimitReached(
      this.size >= mostOf(packed)
        ? `${this.size} bytes came out of ${packed}, more than ${BOMB_RATIO} for one`
        : `more than ${this.#unpacking.limit} bytes come out of it`,
    )
  }

  /** Of what was written since it was asked for last. */
  takeSum(): Sum {
    const sum = this.#sum
    this.#sum = { crc: 0, size: 0 }
    return sum
  }

  finish(): Promise<ByteSource> {
    return this.#file.finish()
  }
}

/** What may come out of so many packed bytes. */
export function mostOf(packed: number): number {
  return Math.max(BOMB_SIZE, packed * BOMB_RATIO)
}
