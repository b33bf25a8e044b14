import type { Long } from './long.ts'
import { ToolDeath } from './tool-death.ts'

/** An index in memory as `AbstractIndex` has it: whole entries only, zeros behind the last one included. */
export abstract class IndexBytes {
  readonly baseOffset: Long
  readonly entries: number
  protected readonly view: DataView
  readonly #entrySize: number

  constructor(bytes: Uint8Array, baseOffset: Long, entrySize: number) {
    this.baseOffset = baseOffset
    this.entries = Math.floor(bytes.length / entrySize)
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    this.#entrySize = entrySize
  }

  /** What the sanity checks of both indexes ask of the last entry and the length (specs: Kafka on disk, 7.3). */
  protected checkEnd(lastOffset: Long): void {
    if (lastOffset < this.baseOffset)
      throw new ToolDeath(`its last offset ${lastOffset} is less than its base offset ${this.baseOffset}`)
    if (this.view.byteLength % this.#entrySize !== 0)
      throw new ToolDeath(`it is ${this.view.byteLength} bytes long, which is no multiple of ${this.#entrySize}`)
  }
}
