import { type Reach, standsAlone } from './reach.ts'

export interface Found<T> {
  readonly start: number
  readonly end: number
  readonly what: T
}

interface Entry<T> {
  /** In lower case. */
  readonly value: string
  readonly reach: Reach
  readonly what: T
}

/** Values are found by how they begin. */
const BEGINNING = 3

/** Finds thousands of values in a text in one walk over it; upper and lower case are the same. */
export class ValueIndex<T> {
  readonly #byBeginning = new Map<string, Entry<T>[]>()

  /** One whose reach is `field` is found nowhere. */
  add(value: string, reach: Reach, what: T): void {
    if (reach === 'field' || value.length < BEGINNING) return
    const entry = { value: value.toLowerCase(), reach, what }
    const beginning = entry.value.slice(0, BEGINNING)
    const entries = this.#byBeginning.get(beginning)
    if (entries === undefined) {
      this.#byBeginning.set(beginning, [entry])
      return
    }
    const at = entries.findIndex((other) => other.value.length < entry.value.length)
    entries.splice(at < 0 ? entries.length : at, 0, entry)
  }

  /** The longest value at each place of a stretch of text, none over another. */
  find(text: string, from = 0, to = text.length): Found<T>[] {
    if (this.#byBeginning.size === 0) return []
    const lower = lowerCase(text)
    const found: Found<T>[] = []
    for (let start = from; start + BEGINNING <= to; start++) {
      const entry = this.#byBeginning
        .get(lower.slice(start, start + BEGINNING))
        ?.find(
          ({ value, reach }) =>
            start + value.length <= to &&
            lower.startsWith(value, start) &&
            (reach === 'anywhere' || standsAlone(lower, start, start + value.length)),
        )
      if (entry === undefined) continue
      const end = start + entry.value.length
      found.push({ start, end, what: entry.what })
      start = end - 1
    }
    return found
  }
}

/** Of the same length as the text. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
