interface Sorted {
  readonly length: number
  readonly [row: number]: number
}

/** First place in [from, to) whose value is not below `value`; `to` where all are. The values must rise. */
export function lowerBound(values: Sorted, value: number, from = 0, to = values.length): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** First place in [from, to) whose value is above `value`; `to` where none is. The values must rise. */
export function upperBound(values: Sorted, value: number, from = 0, to = values.length): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}
