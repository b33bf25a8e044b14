import type { TimeRange } from '../engine/queries.ts'

/** Milliseconds of a range that at least one interval covers. */
export function coveredTime(range: TimeRange, coverage: readonly TimeRange[]): number {
  let covered = 0
  let until = range.from
  for (const { from, to } of [...coverage].sort((a, b) => a.from - b.from)) {
    const start = Math.max(from, until)
    const end = Math.min(to, range.to)
    if (end <= start) continue
    covered += end - start
    until = end
  }
  return covered
}
