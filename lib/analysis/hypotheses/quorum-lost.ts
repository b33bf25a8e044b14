import { cannotTell, defineHypothesis, ruledOut, supported } from './hypothesis.ts'

/** No majority of voters was up and connected. */
export const quorumLost = defineHypothesis({
  name: 'quorum_lost',
  answer({ view, from, to }) {
    const loss = view.story.quorumLosses.find(
      (span) => span.ensemble === view.id && span.from <= to + view.limits.tick && (span.to ?? view.to) >= from,
    )
    if (loss !== undefined) return supported('fewer servers than a majority were there', loss.evidence)
    const term = view.termAt(from)
    if (term !== null && (term.to === null || term.to > to))
      return ruledOut(`${term.leader} leads throughout, which needs a majority`, term.evidence)
    const next = view.terms.find((each) => each.from > from && each.from <= to + view.limits.init)
    if (next !== undefined) return ruledOut(`a majority elected ${next.leader}`, next.evidence)
    return cannotTell('the files do not show who was connected')
  },
})
