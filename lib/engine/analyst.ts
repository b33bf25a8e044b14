/**
 * When to look again at what was read: first when the beginnings of all files are in, then at growing distances, so that
 * analysing never takes more than a small share of the time of reading, and always at the end. It takes the thread for itself:
 * answers that somebody waits for come first, and a look that would hardly be over before the end of reading is left out.
 */
export class Analyst {
  readonly #run: () => void
  readonly #progress: (() => number) | null
  #stale = false
  #due = 0
  #answering = 0
  #timer: ReturnType<typeof setTimeout> | null = null
  /** When reading began. */
  #begun: number | null = null
  /** How long the last look took, and what share of the bytes it saw. */
  #last: { readonly took: number; readonly share: number } | null = null

  /** `progress`: the share of all bytes that is read, 0 to 1; null: looks only when all is read. */
  constructor(run: () => void, progress: (() => number) | null) {
    this.#run = run
    this.#progress = progress
  }

  get stale(): boolean {
    return this.#stale
  }

  /** Something was read. `begun`: all beginnings are in. `finished`: nothing is left to read. */
  changed(begun: boolean, finished: boolean): void {
    this.#stale = true
    this.#begun ??= performance.now()
    if (finished && this.#answering === 0) this.now()
    else if (finished) this.#within(0)
    else if (this.#progress !== null && begun && this.#timer === null) this.#within(this.#due - performance.now())
    if (finished) this.#forgetReading()
  }

  now(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#stale = false
    const began = performance.now()
    this.#run()
    const took = performance.now() - began
    if (this.#begun !== null) this.#last = { took, share: this.#progress?.() ?? 1 }
    this.#due = performance.now() + Math.max(LEAST_DISTANCE, took * SHARE)
  }

  cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#stale = false
    this.#forgetReading()
  }

  /** Gives the answer through; what waits for its turn begins after it. */
  async after<T>(answer: Promise<T>): Promise<T> {
    this.#answering += 1
    try {
      return await answer
    } finally {
      this.#answering -= 1
    }
  }

  /** One turn late: questions that have arrived meanwhile are heard before. `patience`: ms that answers may still take. */
  #within(delay: number, patience = PATIENCE): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(
      () => {
        this.#timer = setTimeout(() => {
          if (this.#answering > 0 && patience > 0) this.#within(TURN, patience - TURN)
          else if (this.#pays()) this.now()
          else this.#within(LEAST_DISTANCE)
        })
      },
      Math.max(0, delay),
    )
  }

  /** Whether a look now would be small against what is left to read, going by what the last one took and how fast reading is. */
  #pays(): boolean {
    if (this.#begun === null || this.#last === null || this.#progress === null) return true
    const share = this.#progress()
    const took = (this.#last.took * share) / this.#last.share
    const left = ((performance.now() - this.#begun) * (1 - share)) / share
    return !(took * SHARE > left) // what cannot be told is no reason to wait
  }

  #forgetReading(): void {
    this.#begun = null
    this.#last = null
  }
}

const LEAST_DISTANCE = 500
const SHARE = 8
/** Who scrolls through a long log asks all the time (ms). */
const PATIENCE = 1_000
const TURN = 20
