/**
 * Which rows to draw: of each pixel column the one with the lowest and the one with the highest value, and the first and last
 * of all. It picks rows that exist; it never averages.
 */
export function decimate(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  from: number,
  to: number,
  columns: number,
): number[] {
  const picked: number[] = []
  let first = -1
  let last = -1
  let column = -1
  let lowest = -1
  let highest = -1
  const keep = () => {
    if (lowest < 0) return
    if (lowest === highest) picked.push(lowest)
    else picked.push(Math.min(lowest, highest), Math.max(lowest, highest))
  }
  for (let row = 0; row < xs.length; row++) {
    const x = xs[row]!
    if (!(x >= from && x < to)) continue
    if (first < 0) first = row
    last = row
    const at = columnOf(x, from, to, columns)
    if (at !== column) {
      keep()
      column = at
      lowest = row
      highest = row
    } else if (ys[row]! < ys[lowest]!) lowest = row
    else if (ys[row]! > ys[highest]!) highest = row
  }
  keep()
  if (first >= 0 && picked[0] !== first) picked.unshift(first)
  if (last >= 0 && picked.at(-1) !== last) picked.push(last)
  return picked
}

export function columnOf(x: number, from: number, to: number, columns: number): number {
  return Math.min(columns - 1, Math.floor(((x - from) * columns) / (to - from)))
}
