import type { TimeRange } from '../engine/queries.ts'
import { coveredTime } from './covered-time.ts'

export interface QuietGap extends TimeRange {
  /** Whether files cover more than half of it: then it was quiet, otherwise nothing is known. */
  readonly covered: boolean
}

const SHORTEST = 2_000
const SHORTEST_SHARE = 0.15
/** What stays of a gap at either side, so that the last line before it does not stand on the hatch. */
const MARGIN = 0.02
/** More folds would leave more than four zones. */
const MOST = 3

/** Gaps without a line from any file that are long enough to fold, in order of time (ui.md, section 4). */
export function gapsWithoutLines(
  instants: readonly number[],
  range: TimeRange,
  coverage: readonly TimeRange[],
): readonly QuietGap[] {
  if (instants.length === 0) return []
  const least = Math.max(SHORTEST, (range.to - range.from) * SHORTEST_SHARE)
  const edges = [range.from, ...instants, range.to]
  return edges
    .slice(1)
    .map((to, i) => ({ from: edges[i]!, to }))
    .filter(({ from, to }) => to - from >= least)
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, MOST)
    .sort((a, b) => a.from - b.from)
    .map((gap) => withMargins(gap, range))
    .map((gap) => ({ ...gap, covered: coveredTime(gap, coverage) >= (gap.to - gap.from) / 2 }))
}

function withMargins({ from, to }: TimeRange, range: TimeRange): TimeRange {
  const margin = Math.round((to - from) * MARGIN)
  return { from: from === range.from ? from : from + margin, to: to === range.to ? to : to - margin }
}
