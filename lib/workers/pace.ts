/**
 * When to tell what changed: the first change at once, those that follow it `distance()` ms apart, the last of them always. One
 * telling ends before the next begins.
 */
export class Pace {
  readonly #tell: () => Promise<void>
  readonly #distance: () => number
  #changed = false
  #telling = false
  #timer: ReturnType<typeof setTimeout> | null = null
  #toldAt = Number.NEGATIVE_INFINITY

  constructor(tell: () => Promise<void>, distance: () => number) {
    this.#tell = tell
    this.#distance = distance
  }

  /** `urgent`: somebody waits for it, so it does not wait for its turn. */
  changed(urgent: boolean): void {
    this.#changed = true
    if (this.#telling || (this.#timer !== null && !urgent)) return
    this.#plan(urgent ? 0 : this.#toldAt + this.#distance() - performance.now())
  }

  #plan(delay: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#run(), Math.max(0, delay))
  }

  async #run(): Promise<void> {
    this.#timer = null
    this.#changed = false
    this.#telling = true
    try {
      await this.#tell()
    } finally {
      this.#telling = false
      this.#toldAt = performance.now()
    }
    if (this.#changed) this.#plan(this.#distance())
  }
}
