export interface ColumnTrack {
  /** In px; more where there is room and it grows. */
  readonly width: number
  /** Its share of the room that is left. */
  readonly grows?: number
}

const GAP = 8
const PADDING = 11

export function tracksOf(columns: readonly ColumnTrack[]): string {
  return columns
    .map(({ width, grows }) => (grows === undefined ? `${width}px` : `minmax(${width}px,${grows}fr)`))
    .join(' ')
}

/** What the columns of a row need, in px: a pane that is narrower scrolls sideways. */
export function widthOf(columns: readonly ColumnTrack[]): number {
  return columns.reduce((sum, { width }) => sum + width, 2 * PADDING + GAP * (columns.length - 1))
}
