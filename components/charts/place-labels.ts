export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A text that has several places where it may stand, the best first. */
export interface LabelWish<T> {
  readonly label: T
  readonly places: readonly Box[]
}

export interface PlacedLabel<T> {
  readonly label: T
  readonly box: Box
}

/**
 * Gives each label the first of its places that is inside the bounds and free; one that fits nowhere is left out, and
 * shows on hover. Earlier labels win.
 */
export function placeLabels<T>(
  wishes: readonly LabelWish<T>[],
  taken: readonly Box[],
  bounds: Box,
): readonly PlacedLabel<T>[] {
  const occupied = [...taken]
  const placed: PlacedLabel<T>[] = []
  for (const { label, places } of wishes) {
    const box = places.find((each) => isInside(each, bounds) && !occupied.some((other) => overlaps(each, other)))
    if (!box) continue
    occupied.push(box)
    placed.push({ label, box })
  }
  return placed
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function isInside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  )
}
