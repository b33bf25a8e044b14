import type { Chunk } from '../columns/chunk.ts'
import { type Decoder, Stopped } from './decoder.ts'
import { rowsWhere, type SidOf } from './line-conditions.ts'
import type { ParsedFilter } from './line-filter.ts'
import { type LineIndex, type LineRun, spanOf } from './line-index.ts'

/**
 * Which lines a filter leaves, run by run. Columns are looked at when a run is asked for; words and expressions make it read
 * the files again, in the background. What was found is kept until another filter comes.
 */
export class LineSearch {
  readonly filter: ParsedFilter
  readonly #decoder: Pick<Decoder, 'parallel' | 'search'>
  readonly #sidOf: SidOf
  readonly #onFound: () => void
  readonly #found = new Map<string, Uint32Array | null>()
  readonly #chunkNumbers = new WeakMap<Chunk, number>()
  readonly #abort = new AbortController()
  #chunks = 0
  #queue: LineRun[] = []
  #working = 0
  #problem: string | null = null

  constructor(filter: ParsedFilter, decoder: Pick<Decoder, 'parallel' | 'search'>, sidOf: SidOf, onFound: () => void) {
    this.filter = filter
    this.#decoder = decoder
    this.#sidOf = sidOf
    this.#onFound = onFound
  }

  /** Why the search could not go on, in words. */
  get problem(): string | null {
    return this.filter.problem ?? this.#problem
  }

  get done(): boolean {
    return this.#queue.length === 0 && this.#working === 0
  }

  /** Rows of a run that hold, counted from its first; null: all; undefined: not searched yet. */
  rowsOf(run: LineRun): Uint32Array | null | undefined {
    return this.#found.get(this.#keyOf(run))
  }

  /** Looks through what of the index was not looked through yet. */
  cover(index: LineIndex): void {
    const waiting = new Set(this.#queue.map((run) => this.#keyOf(run)))
    for (const run of index.runs) {
      const key = this.#keyOf(run)
      if (this.#found.has(key) || waiting.has(key) || this.#searching.has(key)) continue
      if (this.filter.terms.length === 0) this.#found.set(key, rowsWhere(run, this.filter.conditions, this.#sidOf))
      else this.#queue.push(run)
    }
    this.#pump()
  }

  stop(): void {
    this.#queue = []
    this.#abort.abort()
  }

  readonly #searching = new Set<string>()
  #pump(): void {
    while (this.#working < this.#decoder.parallel && this.#problem === null) {
      const run = this.#queue.shift()
      if (run === undefined) return
      void this.#search(run)
    }
  }

  async #search(run: LineRun): Promise<void> {
    const key = this.#keyOf(run)
    this.#working += 1
    this.#searching.add(key)
    try {
      const candidates = rowsWhere(run, this.filter.conditions, this.#sidOf) ?? everyRow(run.times.length)
      const starts = new Float64Array(candidates.length)
      const ends = new Float64Array(candidates.length)
      for (const [i, row] of candidates.entries()) {
        const span = spanOf(run, run.from + row)
        starts[i] = span.start
        ends[i] = span.end
      }
      const task = { source: run.file.source, starts, ends, terms: this.filter.terms, signal: this.#abort.signal }
      const hits = candidates.length === 0 ? new Uint32Array() : await this.#decoder.search(task)
      this.#found.set(
        key,
        hits.map((hit) => candidates[hit]!),
      )
    } catch (error) {
      if (!(error instanceof Stopped)) {
        this.#problem = `The search ended early: ${error instanceof Error ? error.message : String(error)}`
        this.#queue = []
      }
    } finally {
      this.#working -= 1
      this.#searching.delete(key)
      this.#pump()
      this.#onFound()
    }
  }

  /** Chunks keep their identity as long as they live; a run is a stretch of one. */
  #keyOf(run: LineRun): string {
    let number = this.#chunkNumbers.get(run.chunk)
    if (number === undefined) {
      number = ++this.#chunks
      this.#chunkNumbers.set(run.chunk, number)
    }
    return `${number}:${run.from}:${run.times.length}:${run.end}`
  }
}

function everyRow(length: number): Uint32Array {
  return Uint32Array.from({ length }, (_, row) => row)
}
