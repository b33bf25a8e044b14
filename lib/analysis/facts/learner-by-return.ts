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
 * Whose handler ended at a time, where no line of the ending says it (layouts that print no thread, before 3.7): a learner has one
 * connection at a time, so one that introduces itself again had lost the one before. Null where several come into question.
 */
export function learnerByReturn(
  at: number,
  introductions: readonly Introduction[],
  ends: readonly HandlerEnd[],
): number | null {
  const candidates = new Set<number>()
  for (const sid of new Set(introductions.map((each) => each.sid))) {
    const own = introductions.filter((each) => each.sid === sid)
    const before = own.findLast((each) => each.at < at)
    const after = own.find((each) => each.at >= at)
    if (before === undefined || after === undefined) continue
    const isExplained = ends.some((end) => end.sid === sid && end.at >= before.at && end.at <= after.at)
    if (!isExplained) candidates.add(sid)
  }
  return candidates.size === 1 ? [...candidates][0]! : null
}
