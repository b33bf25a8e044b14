import { ByteWindow } from '../../bytes/byte-window.ts'
import { borrowCrc, findBatch, OffsetBounds, returnCrc } from '../../formats/kafka/batch-search.ts'
import { parseSegmentName } from '../../formats/kafka/segment-name.ts'
import { groupDigits } from '../../words/size.ts'
import type { LogEntry, LogWalk } from './log-walk.ts'
import { describeDeath, ToolDeath } from './tool-death.ts'
import type { ToolPath } from './tool-path.ts'

/**
 * Finds the way again where the tool stops or loses it, for `--keep-going`: to the next place where a batch begins whose CRC is
 * right. What lies between is said to be skipped.
 */
export class Recovery {
  readonly #walk: LogWalk
  readonly #end: number
  readonly #path: string
  readonly #bounds: OffsetBounds
  readonly #say: (line: string) => void

  constructor(walk: LogWalk, end: number, file: ToolPath, say: (line: string) => void) {
    this.#walk = walk
    this.#end = end
    this.#path = file.path
    this.#bounds = new OffsetBounds(parseSegmentName(file.name)?.baseOffset ?? null)
    this.#say = say
  }

  /** The entry at this place or, where there is none, the next one that is whole. */
  async entry(place: number): Promise<LogEntry | null> {
    const entry = await this.#tried(place)
    if (entry !== null || place >= this.#end) return entry
    const found = await this.#find(place + 1)
    if (found < 0) return null
    this.#say(`${this.#path}: ${groupDigits(found - place)} bytes from byte ${groupDigits(place)} on are skipped.`)
    return this.#walk.entry(found)
  }

  /** Where to look for the next entry: behind this one, or inside it where its length must be wrong. */
  async after(entry: LogEntry): Promise<number> {
    const next = entry.position + entry.total
    if (await this.#isSound(entry)) {
      this.#bounds.passed(Number(await this.#walk.lastOffset(entry)))
      return next
    }
    const follower = next < this.#end ? await this.#quietly(() => this.#walk.entry(next)) : null
    if (next === this.#end || (follower !== null && (await this.#isSound(follower)))) return next
    const found = await this.#find(entry.position + 1)
    if (found < 0 || found >= next) return next
    this.#say(
      `${this.#path}, byte ${groupDigits(entry.position)}: the batch has another CRC than it says, and a whole one begins inside it, at byte ${groupDigits(found)}. The dump goes on there.`,
    )
    return found
  }

  /** What the tool dies of is said. */
  async #tried(place: number): Promise<LogEntry | null> {
    try {
      return await this.#walk.entry(place)
    } catch (error) {
      if (!(error instanceof ToolDeath)) throw error
      this.#say(describeDeath(this.#path, error))
      return null
    }
  }

  async #isSound(entry: LogEntry): Promise<boolean> {
    const loaded = await this.#quietly(async () => {
      await this.#walk.load(entry)
      return entry
    })
    return loaded !== null && this.#walk.isValid(entry)
  }

  async #quietly<T>(read: () => Promise<T>): Promise<T | null> {
    try {
      return await read()
    } catch (error) {
      if (error instanceof ToolDeath) return null
      throw error
    }
  }

  async #find(from: number): Promise<number> {
    const crc = borrowCrc()
    const { source } = this.#walk
    const window = new ByteWindow(source, from, this.#end, (...pieces) => crc.load(...pieces))
    try {
      return await findBatch(window, crc, this.#end, from, this.#end, this.#bounds, true, () => {})
    } finally {
      returnCrc(crc, window.bytes.length)
    }
  }
}
