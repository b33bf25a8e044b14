import { ByteWindow } from '../../bytes/byte-window.ts'
import { crc32Of, createCrc32c } from '../../bytes/crc32c.ts'
import type { ByteSource } from '../../bytes/source.ts'
import { addLong, type Long, longAt } from './long.ts'
import { ToolDeath } from './tool-death.ts'

/** Offset, size, and up to the magic byte. */
const LOG_OVERHEAD = 12
const UP_TO_MAGIC = 17
/** The size of an empty message of the first format: what the tool asks of entries of any. */
const LEAST_SIZE = 14
const BATCH_HEADER_SIZE = 61
const LEGACY_HEADER_SIZE = [18, 26] as const

/** One entry of a log: a batch of the present format, or a message of the first two. */
export interface LogEntry {
  /** In the file. */
  readonly position: number
  /** With offset and size. */
  readonly total: number
  readonly magic: number
}

/**
 * Walks through a log as `FileLogInputStream` does: by sizes alone, without a look at CRCs, and to no more than `end`
 * (specs: Kafka on disk, 2.5). Bytes of the entry are in `bytes` from `at` on, once they were asked for.
 */
export class LogWalk {
  readonly source: ByteSource
  readonly #window: ByteWindow
  readonly #crc = createCrc32c()
  readonly #end: number

  constructor(source: ByteSource, end: number) {
    this.source = source
    this.#end = end
    this.#window = new ByteWindow(source, 0, source.size, (...pieces) => this.#crc.load(...pieces))
  }

  get bytes(): Uint8Array {
    return this.#window.bytes
  }

  get view(): DataView {
    return this.#window.view
  }

  at({ position }: LogEntry): number {
    return position - this.#window.start
  }

  /** The entry at this place; null where the tool sees the end of what it looks at. */
  async entry(position: number, end = this.#end): Promise<LogEntry | null> {
    const window = this.#window
    if (position >= end - UP_TO_MAGIC) return null
    if (!window.holds(position, UP_TO_MAGIC) && !(await window.has(position, UP_TO_MAGIC))) return null
    const at = position - window.start
    const size = window.view.getInt32(at + 8)
    if (size < LEAST_SIZE)
      throw new ToolDeath(`the entry says that ${size} bytes follow its size; at least ${LEAST_SIZE} do`, position)
    const total = LOG_OVERHEAD + size
    return total > end - position ? null : { position, total, magic: window.view.getInt8(at + 16) }
  }

  /** Makes the header's bytes present, as far as the tool reads them: it does so whatever the entry's size. */
  async loadHeader(entry: LogEntry): Promise<void> {
    if (entry.magic < 0)
      throw new ToolDeath(`the entry says its format is ${entry.magic}; 0, 1 and 2 are known`, entry.position)
    const length = entry.magic > 1 ? BATCH_HEADER_SIZE : LEGACY_HEADER_SIZE[entry.magic as 0 | 1]
    if (this.#window.holds(entry.position, length) || (await this.#window.has(entry.position, length))) return
    throw new ToolDeath(
      `the header of the entry takes ${length} bytes; the file ends after ${this.source.size - entry.position}`,
      entry.position,
    )
  }

  /** Makes all of its bytes present, and those of its header. */
  async load(entry: LogEntry): Promise<void> {
    await this.loadHeader(entry)
    if (!this.#window.holds(entry.position, entry.total) && !(await this.#window.has(entry.position, entry.total)))
      throw new ToolDeath('the file became shorter while it was read', entry.position)
  }

  async lastOffset(entry: LogEntry): Promise<Long> {
    if (entry.magic < 2) return longAt(this.view, this.at(entry))
    await this.loadHeader(entry)
    const at = this.at(entry)
    return addLong(longAt(this.view, at), this.view.getInt32(at + 23))
  }

  /** Of an entry that is loaded: whether it has the CRC that it says. */
  isValid(entry: LogEntry): boolean {
    const at = this.at(entry)
    if (entry.magic > 1) {
      if (entry.total < BATCH_HEADER_SIZE) return false
      return this.view.getUint32(at + UP_TO_MAGIC) === this.#crc.of(at + 21, at + entry.total)
    }
    return this.view.getUint32(at + LOG_OVERHEAD) === crc32Of(this.bytes.subarray(at + 16, at + entry.total))
  }
}
