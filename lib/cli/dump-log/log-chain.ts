import type { LogEntry, LogWalk } from './log-walk.ts'
import type { Long } from './long.ts'

/** Entries of a log, from any place on: each says where the next one begins. */
export class LogChain {
  readonly #walk: LogWalk
  /** Places from which the walk is known to come to an end, in their order. */
  #sound = new Float64Array(0)

  constructor(walk: LogWalk) {
    this.#walk = walk
  }

  /** Dies where a walk from here to the end of the log would. What was walked once is not walked again. */
  async checkFrom(position: number): Promise<void> {
    const walked: number[] = []
    for (let place = position; !this.#isSound(place); ) {
      const entry = await this.#walk.entry(place)
      if (entry === null) break
      walked.push(place)
      place += entry.total
    }
    this.#remember(walked)
  }

  /** The first entry from here on that ends with this offset or a later one; null where none does. */
  async firstUpTo(position: number, offset: Long): Promise<{ entry: LogEntry; lastOffset: Long } | null> {
    let entry = await this.#walk.entry(position)
    while (entry !== null) {
      const lastOffset = await this.#walk.lastOffset(entry)
      if (lastOffset >= offset) return { entry, lastOffset }
      entry = await this.#walk.entry(entry.position + entry.total)
    }
    return null
  }

  #isSound(place: number): boolean {
    let [low, high] = [0, this.#sound.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#sound[middle]! < place) low = middle + 1
      else high = middle
    }
    return this.#sound[low] === place
  }

  #remember(places: readonly number[]): void {
    if (places.length === 0) return
    const all = new Float64Array(this.#sound.length + places.length)
    all.set(this.#sound)
    all.set(places, this.#sound.length)
    this.#sound = all.sort()
  }
}
