import { adler32Of } from '../../../bytes/adler32.ts'
import { ByteWindow } from '../../../bytes/byte-window.ts'
import { Cursor, OutOfBytes } from '../../../bytes/cursor.ts'
import type { ByteSource } from '../../../bytes/source.ts'

/** A record larger than this is not held in memory: servers refuse nodes of more than 1 MB unless they are told otherwise. */
const LARGEST_RECORD = 128 * 1024 * 1024

/** Reads records of any length one after the other, and sums up what it has read. */
export class SnapshotStream {
  /** Of the next record. */
  place: number
  /** Adler-32 of everything before `place`. */
  sum = 1
  readonly #source: ByteSource
  readonly #window: ByteWindow
  /** Length of the record that was read last. */
  #read = 0

  constructor(source: ByteSource, start = 0) {
    this.#source = source
    this.#window = new ByteWindow(source, start, source.size)
    this.place = start
  }

  get remaining(): number {
    return this.#source.size - this.place
  }

  /**
   * What `readRecord` makes of the bytes from `place` on. It is called again with more of them where they ran out in memory,
   * and may keep views only until the next call. Throws `OutOfBytes` where the file has no more; then nothing is consumed.
   */
  async read<T>(readRecord: (cursor: Cursor) => T): Promise<T> {
    const value = await this.peek(readRecord)
    this.consume()
    return value
  }

  /** The same, without moving on: `consume` does that. */
  async peek<T>(readRecord: (cursor: Cursor) => T): Promise<T> {
    for (;;) {
      const from = this.place - this.#window.start
      const inWindow = from >= 0 && from <= this.#window.bytes.length
      const cursor = new Cursor(inWindow ? this.#window.bytes.subarray(from) : EMPTY, this.place)
      try {
        const value = readRecord(cursor)
        this.#read = cursor.at
        return value
      } catch (error) {
        if (!(error instanceof OutOfBytes) || error.wanted < 0) throw error
        const length = error.at - this.place + error.wanted
        if (length > LARGEST_RECORD || !(await this.#window.has(this.place, length))) throw error
      }
    }
  }

  /** Moves behind what was peeked at. */
  consume(): void {
    this.#sumUp(this.#read)
  }

  /** Moves on to a place further on, summing up what lies between. */
  async skipTo(place: number): Promise<void> {
    while (this.place < place && (await this.#window.has(this.place, 1)))
      this.#sumUp(Math.min(place, this.#window.end) - this.place)
  }

  #sumUp(length: number): void {
    const from = this.place - this.#window.start
    this.sum = adler32Of(this.#window.bytes, from, from + length, this.sum)
    this.place += length
    this.#read = 0
  }
}

const EMPTY = new Uint8Array(0)
