import type { Unwrapped } from './collector-prefix.ts'

/** More of a line is not joined. */
const JOINED_LIMIT = 1024 * 1024

/** The beginning of a line whose rest a collector wrote as lines of their own. */
export interface PartialLine {
  readonly text: string
  /** Place and line of its first piece. */
  readonly start: number
  readonly line: number
  readonly collected: number
}

/** Joins the pieces of long lines. The two streams of a container are interleaved: each has its own. */
export class PartialLines {
  readonly #open = new Map<string, PartialLine>()

  /** The whole line that ends with this piece; null where more of it follows. */
  add({ text, time, stream, partial }: Unwrapped, start: number, line: number): PartialLine | null {
    const before = this.#open.get(stream) ?? { text: '', start, line, collected: time }
    const joined = before.text.length < JOINED_LIMIT ? { ...before, text: before.text + text } : before
    if (partial) this.#open.set(stream, joined)
    else this.#open.delete(stream)
    return partial ? null : joined
  }

  has(stream: string): boolean {
    return this.#open.has(stream)
  }

  /** What never got its end: the file was cut there. */
  *rest(): Generator<PartialLine> {
    yield* this.#open.values()
    this.#open.clear()
  }
}
