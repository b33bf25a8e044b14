/** A learner that introduced itself to a leader (`LH_SID`). */
export interface Introduction {
  readonly sid: number
  readonly at: number
}

/** The end of a handler, as far as it is known whose. */
export interface HandlerEnd {
  readonly sid: number | null
  readonly at: number
}

/**
 * Whose handler ended at a time, where no line of the ending says it (layouts that print no thread, before 3.7; logs that begin later
 * than the connection): a learner has one connection at a time, so one that introduces itself again had lost the one before. One
 * whose first introduction is in the log comes before one that may have been there already. Null where several come into question.
 */
export function learnerByReturn(
  at: number,
  introductions: readonly Introduction[],
  ends: readonly HandlerEnd[],
): number | null {
  const again = new Set<number>()
  const first = new Set<number>()
  for (const sid of new Set(introductions.map((each) => each.sid))) {
    const own = introductions.filter((each) => each.sid === sid)
    const before = own.findLast((each) => each.at < at)
    const after = own.find((each) => each.at >= at)
    if (after === undefined) continue
    const since = before?.at ?? Number.NEGATIVE_INFINITY
    const isExplained = ends.some((end) => end.sid === sid && end.at >= since && end.at <= after.at)
    if (!isExplained) (before === undefined ? first : again).add(sid)
  }
  const candidates = again.size > 0 ? again : first
  return candidates.size === 1 ? [...candidates][0]! : null
}
