import type { ByteSource } from '../bytes/source.ts'
import { decodeRange, type Format, type Part, type Range } from '../formats/format.ts'
import { searchRows } from './row-search.ts'

/** Who reads ranges of files for the engine: this thread, or a pool of workers (`lib/workers/decode-pool.ts`). */
export interface Decoder {
  /** Ranges it works on at a time. */
  readonly parallel: number
  /** Rejects with `Stopped` where the signal asked for it, with anything else where the range could not be read. */
  decode(task: DecodeTask): Promise<Part>
  /** Rows (numbers into the spans) that hold what is sought. */
  search(task: SearchTask): Promise<Uint32Array>
}

export interface DecodeTask {
  readonly source: ByteSource
  readonly format: Format
  readonly range: Range
  readonly signal: AbortSignal
  /** Bytes of the range that were read. */
  onProgress(bytes: number): void
}

export interface SearchTask {
  readonly source: ByteSource
  /** Where each row begins, in order; `ends` is one past its last byte. */
  readonly starts: Float64Array
  readonly ends: Float64Array
  readonly terms: readonly Term[]
  readonly signal: AbortSignal
}

/** A word, found in any case, or a regular expression. */
export interface Term {
  readonly kind: 'word' | 'expression'
  readonly text: string
}

/** The reading was stopped on purpose: nothing went wrong. */
export class Stopped extends Error {
  constructor() {
    super('stopped')
    this.name = 'Stopped'
  }
}

/** Decodes in this thread: on the command line and in tests. */
export const inProcess: Decoder = {
  parallel: 1,
  decode: ({ source, format, range, signal, onProgress }) =>
    decodeRange(format, source, range, (place) => {
      if (signal.aborted) throw new Stopped()
      onProgress(place - range.start)
    }),
  search: ({ source, starts, ends, terms, signal }) =>
    searchRows(source, { starts, ends, terms }, () => {
      if (signal.aborted) throw new Stopped()
    }),
}
