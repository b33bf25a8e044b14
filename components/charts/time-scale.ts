import type { TimeRange } from '@/lib/engine/queries'

/**
 * One piecewise linear scale for all panes on the time axis (ui.md, section 4): `position` gives 0 to 1 across the plot,
 * `timeAt` is its inverse. Folded gaps are narrow pieces of their own; zones are linear pieces with a scale each.
 */
export interface TimeScale {
  readonly range: TimeRange
  readonly pieces: readonly TimePiece[]
  position(time: number): number
  timeAt(position: number): number
}

export interface TimePiece {
  readonly kind: 'zone' | 'fold'
  readonly from: number
  readonly to: number
  /** 0 to 1 across the plot. */
  readonly start: number
  readonly end: number
  /** Folds: no file covers it, or files cover it and were quiet. */
  readonly covered: boolean
}
