/**
 * When to look again at what was read: first when the beginnings of all files are in, then at growing distances, so that
 * analysing never takes more than a small share of the time of reading, and always at the end. It takes the thread for itself:
 * answers that somebody waits for come first.
 */
export class Analyst {
  readonly #run: () => void
  readonly #live: boolean
  #stale = false
  #due = 0
  #answering = 0
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
    if (finished && this.#answering === 0) this.now()
    else if (finished) this.#within(0)
    else if (this.#live && begun && this.#timer === null) this.#within(this.#due - performance.now())
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
          if (this.#answering === 0 || patience <= 0) this.now()
          else this.#within(TURN, patience - TURN)
        })
      },
      Math.max(0, delay),
    )
  }
}

const LEAST_DISTANCE = 500
const SHARE = 8
/** Who scrolls through a long log asks all the time (ms). */
const PATIENCE = 1_000
const TURN = 20
