/** Recharts draws SVG: beyond this many points a series, six charts together are no longer smooth (stack.md, section 6). */
const MOST_POINTS = 1_000

/**
 * The one function between data and every chart: at most `most` of the points, in their order. Of each stretch it picks the
 * lowest and the highest, and always the first and the last: it picks, it never averages. Points without a height (NaN)
 * break a line: all of them stay.
 */
export function cap<Point>(
  points: readonly Point[],
  heightOf: (point: Point) => number,
  most = MOST_POINTS,
): readonly Point[] {
  if (points.length <= most) return points
  const stretches = Math.floor((most - 2) / 2)
  const inner = points.length - 2
  const kept = new Set([0, points.length - 1])
  for (let n = 0; n < stretches; n++) {
    const from = 1 + Math.floor((n * inner) / stretches)
    const to = 1 + Math.floor(((n + 1) * inner) / stretches)
    let [low, high] = [-1, -1]
    for (let i = from; i < to; i++) {
      const value = heightOf(points[i]!)
      if (Number.isNaN(value)) kept.add(i)
      else {
        if (low < 0 || value < heightOf(points[low]!)) low = i
        if (high < 0 || value > heightOf(points[high]!)) high = i
      }
    }
    kept.add(low).add(high)
  }
  return points.filter((_, i) => kept.has(i))
}
