/**
 * Numbers kept in as few bytes each as those of their chunk allow: how far they lie above the lowest of them. What is the same in
 * every row takes nothing, what is far apart, no whole number or NaN the eight bytes of a double.
 */
export interface NarrowColumn {
  readonly base: number
  /** Null: every one is `base`. */
  readonly above: Uint8Array | Uint16Array | Uint32Array | Float64Array | null
}

export function narrowed(values: Float64Array): NarrowColumn {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!
    if (value !== Math.floor(value)) return { base: 0, above: values }
    if (value < low) low = value
    if (value > high) high = value
  }
  const span = high - low
  if (!(span < 2 ** 32)) return { base: 0, above: values }
  if (span === 0) return { base: low, above: null }
  const above = arrayFor(span, values.length)
  for (let at = 0; at < values.length; at++) above[at] = values[at]! - low
  return { base: low, above }
}

function arrayFor(span: number, length: number): Uint8Array | Uint16Array | Uint32Array {
  if (span < 2 ** 8) return new Uint8Array(length)
  return span < 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length)
}

export function numberAt({ base, above }: NarrowColumn, at: number): number {
  return above === null ? base : base + above[at]!
}

/** All of them side by side, for a loop: reading one by one asks each time how they are kept. */
export function widened({ base, above }: NarrowColumn, length: number): Float64Array {
  if (above === null) return new Float64Array(length).fill(base)
  if (above instanceof Float64Array) return above
  const values = new Float64Array(above)
  for (let at = 0; at < length; at++) values[at]! += base
  return values
}
