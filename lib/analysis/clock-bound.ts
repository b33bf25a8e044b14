import type { Evidence } from '../words/evidence.ts'

/** Clock of `sid` minus the clock of `relativeTo`, as far as pairs of lines with a fixed order bound it (spec 3.10). */
export interface ClockBound {
  readonly ensemble: string
  readonly sid: number
  readonly relativeTo: number
  readonly minMs: number | null
  readonly maxMs: number | null
  readonly evidence: readonly Evidence[]
}

/** Bounds closer than this are the time that a message or a line takes, and no difference of clocks. */
export const NOISE_MS = 250
