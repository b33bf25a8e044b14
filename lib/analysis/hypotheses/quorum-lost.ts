import { cannotTell, defineHypothesis, ruledOut, supported } from './hypothesis.ts'

/** No majority of voters was up and connected. */
export const quorumLost = defineHypothesis({
  name: 'quorum_lost',
  answer({ view, from, to }) {
    const [loss] = view.history.quorumLosses.touching(from, to + view.limits.tick)
    if (loss !== undefined) return supported('fewer servers than a majority were there', loss.evidence)
    const term = view.termAt(from)
    if (term !== null && (term.to === null || term.to > to))
      return ruledOut(`${term.leader} leads throughout, which needs a majority`, term.evidence)
    const next = view.history.terms.beginningAfter(from)
    if (next !== null && next.from <= to + view.limits.init)
      return ruledOut(`a majority elected ${next.leader}`, next.evidence)
    return cannotTell('the files do not show who was connected')
  },
})
