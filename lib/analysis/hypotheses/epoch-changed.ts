import { cannotTell, defineHypothesis, ruledOut, supported } from './hypothesis.ts'

/** A leader was established in a new epoch. */
export const epochChanged = defineHypothesis({
  name: 'epoch_changed',
  answer({ view, from, to }) {
    const until = to + view.limits.init
    const { datedTerms } = view.history
    const row = datedTerms.rowFrom(from)
    const began = datedTerms
      .beginning(from, until)
      .find((term, i) => row + i > 0 && term.epoch !== datedTerms.items[row + i - 1]!.epoch)
    if (began !== undefined) return supported(`epoch 0x${began.epoch!.toString(16)} began`, began.evidence)
    const votes = view.history.votes.between(from, until)
    const epochs = new Set(votes.map(({ peerEpoch }) => peerEpoch))
    if (epochs.size === 1) {
      const senders = new Set(votes.map((vote) => vote.from)).size
      return ruledOut(
        `votes of ${senders} servers are all of epoch 0x${[...epochs][0]!.toString(16)}`,
        votes.map(({ evidence }) => evidence),
      )
    }
    const term = view.termAt(from)
    if (term !== null && term.epoch !== null && (term.to === null || term.to > to))
      return ruledOut(`epoch 0x${term.epoch.toString(16)} goes on`, term.evidence)
    return cannotTell('no line of this time tells the epoch')
  },
})
