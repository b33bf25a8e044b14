/**
 * The arithmetic of a scroller that is exact to the row at any number of rows. A browser gives an element at most some
 * 33 million pixels, so ten million rows cannot stand at their real height. The truth is `position`, in pixels of the full
 * height; the scrollbar is a scaled view of it.
 */
export interface Viewport {
  readonly count: number
  readonly rowHeight: number
  /** Pixels of the scroller that show rows. */
  readonly height: number
}

/** What browsers are known to lay out exactly, with room to spare. */
export const INNER_LIMIT = 8_000_000

function fullHeight({ count, rowHeight }: Viewport): number {
  return count * rowHeight
}

/** Height of the element that gives the scrollbar its length. */
export function innerHeight(viewport: Viewport): number {
  return Math.min(fullHeight(viewport), INNER_LIMIT)
}

/** Pixels of the full height for one of the scrollbar: 1 until the rows outgrow the limit. */
export function scrollRatio(viewport: Viewport): number {
  const hidden = innerHeight(viewport) - viewport.height
  return hidden > 0 ? (fullHeight(viewport) - viewport.height) / hidden : 1
}

export function lastPosition(viewport: Viewport): number {
  return Math.max(0, fullHeight(viewport) - viewport.height)
}

export function clampPosition(viewport: Viewport, position: number): number {
  return Math.min(Math.max(0, position), lastPosition(viewport))
}

/** What is drawn: from a whole row on. A wheel that moves by less adds up in `position`. */
export function wholeRow(viewport: Viewport, position: number): number {
  return clampPosition(viewport, alignDown(position, viewport.rowHeight))
}

export function scrollTopOf(viewport: Viewport, position: number): number {
  return position / scrollRatio(viewport)
}

export function positionOf(viewport: Viewport, scrollTop: number): number {
  return clampPosition(viewport, scrollTop * scrollRatio(viewport))
}

/** The rows that are at least partly in sight, half-open. */
export function rowsInSight(viewport: Viewport, position: number): { first: number; end: number } {
  const first = Math.floor(position / viewport.rowHeight)
  const end = Math.ceil((position + viewport.height) / viewport.rowHeight)
  return { first: Math.min(first, viewport.count), end: Math.min(end, viewport.count) }
}

/** Whole rows that fit: how far Page Up and Page Down go. */
export function rowsPerPage({ height, rowHeight }: Viewport): number {
  return Math.max(1, Math.floor(height / rowHeight) - 1)
}

/** Where to scroll so that the row is seen: as little as possible, or to the middle. */
export function revealRow(viewport: Viewport, position: number, row: number, place: 'nearest' | 'centre'): number {
  const { rowHeight, height } = viewport
  const top = row * rowHeight
  if (place === 'centre') return clampPosition(viewport, alignDown(top - (height - rowHeight) / 2, rowHeight))
  if (top < position) return clampPosition(viewport, top)
  if (top + rowHeight > position + height) return clampPosition(viewport, top + rowHeight - height)
  return position
}

/** So that the first row in sight is whole. */
function alignDown(position: number, rowHeight: number): number {
  return Math.round(position / rowHeight) * rowHeight
}

export type RowKey = 'ArrowUp' | 'ArrowDown' | 'PageUp' | 'PageDown' | 'Home' | 'End'

export function isRowKey(key: string): key is RowKey {
  return ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'].includes(key)
}

/** The row a key leads to; without a current row it starts at the first one in sight. */
export function rowAfterKey(viewport: Viewport, position: number, current: number | null, key: RowKey): number {
  const last = viewport.count - 1
  const from = current ?? rowsInSight(viewport, position).first
  const page = rowsPerPage(viewport)
  switch (key) {
    case 'Home':
      return 0
    case 'End':
      return last
    case 'ArrowUp':
      return current === null ? from : Math.max(0, from - 1)
    case 'ArrowDown':
      return current === null ? from : Math.min(last, from + 1)
    case 'PageUp':
      return Math.max(0, from - page)
    case 'PageDown':
      return Math.min(last, from + page)
  }
}
