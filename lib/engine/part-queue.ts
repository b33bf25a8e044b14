import { type PlannedPart, URGENCY } from './reading-plan.ts'
import type { TrackedFile } from './tracked-file.ts'

/** A part that waits, and the file that it is of. */
export interface WaitingPart {
  readonly file: TrackedFile
  readonly part: PlannedPart
}

interface Entry extends WaitingPart {
  /** When it was added: a part that became more urgent since then has a newer entry. */
  readonly urgency: number
  readonly order: number
}

/**
 * What is read next, of all files: the most urgent part; among equals that of the smallest file, round a given time that of the
 * earliest one; then the file that came first. A heap: twenty thousand small files are taken one by one.
 */
export class PartQueue {
  readonly #heap: Entry[] = []
  #order = 0

  /** All that waits of a file; again when something of it became more urgent. */
  add(file: TrackedFile): void {
    for (const part of file.waiting) this.#push({ file, part, urgency: part.urgency, order: this.#order++ })
  }

  /** Whether nothing waits. */
  get empty(): boolean {
    this.#dropStale()
    return this.#heap.length === 0
  }

  /** Takes the next part from those of its file. */
  take(): WaitingPart | null {
    this.#dropStale()
    const next = this.#heap[0]
    if (next === undefined) return null
    this.#shift()
    next.file.waiting.splice(next.file.waiting.indexOf(next.part), 1)
    return next
  }

  clear(): void {
    this.#heap.length = 0
  }

  /** A file that was stopped, or planned anew, has other parts than those that were added. */
  #dropStale(): void {
    for (let first = this.#heap[0]; first !== undefined; first = this.#heap[0]) {
      if (first.urgency === first.part.urgency && first.file.waiting.includes(first.part)) return
      this.#shift()
    }
  }

  #push(entry: Entry): void {
    const heap = this.#heap
    let at = heap.length
    for (let above = (at - 1) >> 1; at > 0 && isSooner(entry, heap[above]!); above = (at - 1) >> 1) {
      heap[at] = heap[above]!
      at = above
    }
    heap[at] = entry
  }

  #shift(): void {
    const heap = this.#heap
    const last = heap.pop()!
    if (heap.length === 0) return
    let at = 0
    for (let below = 1; below < heap.length; below = at * 2 + 1) {
      if (below + 1 < heap.length && isSooner(heap[below + 1]!, heap[below]!)) below += 1
      if (!isSooner(heap[below]!, last)) break
      heap[at] = heap[below]!
      at = below
    }
    heap[at] = last
  }
}

function isSooner(a: Entry, b: Entry): boolean {
  if (a.urgency !== b.urgency) return a.urgency < b.urgency
  if (a.urgency !== URGENCY.around && a.file.size !== b.file.size) return a.file.size < b.file.size
  return a.order < b.order
}
