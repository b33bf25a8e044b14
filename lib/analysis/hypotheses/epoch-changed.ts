import { epochOf } from '../../words/zxid.ts'
import { plural } from '../causes/wording.ts'
import { cannotTell, defineHypothesis, ruledOut, supported } from './hypothesis.ts'

/** A leader was established in a new epoch. */
export const epochChanged = defineHypothesis({
  name: 'epoch_changed',
  answer({ view, facts, from, to }) {
    const until = to + view.limits.init
    const { datedTerms } = view.history
    const row = datedTerms.rowFrom(from)
    const began = datedTerms
      .beginning(from, until)
      .find((term, i) => row + i > 0 && term.epoch !== datedTerms.items[row + i - 1]!.epoch)
    if (began !== undefined) return supported(`epoch 0x${began.epoch!.toString(16)} began`, began.evidence)
    const held = view.history.held
      .touching(from, until)
      .find(({ epochBefore, epochAfter }) => epochBefore !== null && epochAfter !== null && epochAfter > epochBefore)
    if (held !== undefined) return supported(`epoch 0x${held.epochAfter!.toString(16)} began`, held.evidence)
    const [logged] = facts.within('epoch-begun', from, until)
    if (logged !== undefined)
      return supported(`transactions of epoch 0x${epochOf(logged.first).toString(16)} were logged`, logged.evidence)
    // who looks for a leader votes in the epoch before, whatever comes of it
    const settled = view.history.votes.between(from, until).filter(({ state }) => state !== 'looking')
    const epochs = new Set(settled.map(({ peerEpoch }) => peerEpoch))
    if (epochs.size === 1) {
      const senders = new Set(settled.map((vote) => vote.from)).size
      return ruledOut(
        `settled votes of ${plural(senders, 'server')} are all of epoch 0x${[...epochs][0]!.toString(16)}`,
        settled.map(({ evidence }) => evidence),
      )
    }
    const term = view.termAt(from)
    if (term !== null && term.epoch !== null && (term.to === null || term.to > to))
      return ruledOut(`epoch 0x${term.epoch.toString(16)} goes on`, term.evidence)
    return cannotTell('no line of this time tells the epoch')
  },
})
