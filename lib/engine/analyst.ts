/**
 * When to look again at what was read: first when the beginnings of all files are in, then at growing distances, so that
 * analysing never takes more than a small share of the time of reading, and always at the end.
 */
export class Analyst {
  readonly #run: () => void
  readonly #live: boolean
  #stale = false
  #due = 0
  #timer: ReturnType<typeof setTimeout> | null = null

  /** `live` false: only when all is read. */
  constructor(run: () => void, live: boolean) {
    this.#run = run
    this.#live = live
  }

  get stale(): boolean {
    return this.#stale
  }

  /** Something was read. `begun`: all beginnings are in. `finished`: nothing is left to read. */
  changed(begun: boolean, finished: boolean): void {
    this.#stale = true
    if (finished) this.now()
    else if (this.#live && begun && this.#timer === null)
      this.#timer = setTimeout(() => this.now(), Math.max(0, this.#due - performance.now()))
  }

  now(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#stale = false
    const began = performance.now()
    this.#run()
    const took = performance.now() - began
    this.#due = performance.now() + Math.max(LEAST_DISTANCE, took * SHARE)
  }

  cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#stale = false
  }
}

const LEAST_DISTANCE = 500
const SHARE = 8
