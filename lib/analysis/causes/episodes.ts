interface Interval {
  readonly from: number
  readonly to: number
}

/** What stays away for this long was over, and is another time when it comes back. */
const OVER_AFTER_MS = 600_000

/** Facts of weeks, in the order of their beginnings, as the separate times that they came. */
export function episodesOf<F extends Interval>(facts: readonly F[]): F[][] {
  const episodes: F[][] = []
  let reach = Number.NEGATIVE_INFINITY
  for (const fact of facts) {
    if (fact.from > reach + OVER_AFTER_MS) episodes.push([])
    episodes.at(-1)!.push(fact)
    reach = Math.max(reach, fact.to)
  }
  return episodes
}
