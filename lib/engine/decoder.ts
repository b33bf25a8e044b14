import type { ByteSource } from '../bytes/source.ts'
import type { Format, Part, Range } from '../formats/format.ts'

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
