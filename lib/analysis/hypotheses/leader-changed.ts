import { cannotTell, defineHypothesis, ruledOut, supported } from './hypothesis.ts'

/** Another server leads after it than before. */
export const leaderChanged = defineHypothesis({
  name: 'leader_changed',
  answer({ view, from, to }) {
    const before = view.termAt(from)
    const after = view.history.terms.begunBy(to + view.limits.init)
    if (before !== null && after !== null && after.from > from && after !== before) {
      return before.leader === after.leader
        ? ruledOut(`${after.leader} leads again, in a new epoch`, after.evidence)
        : supported(`${before.leader} led before, ${after.leader} leads after`, after.evidence)
    }
    const settled = view.history.votes.between(from, to + view.limits.init).filter(({ state }) => state !== 'looking')
    const leaders = new Set(settled.map(({ leader }) => leader))
    if (leaders.size === 1)
      return ruledOut(
        `every settled vote names ${[...leaders][0]}`,
        settled.map(({ evidence }) => evidence),
      )
    if (before !== null && (before.to === null || before.to > to))
      return ruledOut(`${before.leader} leads before and after`, before.evidence)
    return cannotTell('no line of this time names the leader')
  },
})
