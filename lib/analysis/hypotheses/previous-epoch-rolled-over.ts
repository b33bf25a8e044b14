import { counterOf, epochOf, formatZxid, LAST_COUNTER } from '../../words/zxid.ts'
import { cannotTell, defineHypothesis, ruledOut, supported } from './hypothesis.ts'

/** Settled votes keep the last zxid of the epoch before (spec 3.4): its counter tells how that epoch ended. */
export const previousEpochRolledOver = defineHypothesis({
  name: 'previous_epoch_rolled_over',
  answer({ view, to }) {
    const last = view.history.settledVotes.until(to + view.limits.init)
    if (last === null) return cannotTell('no settled server’s vote is in the files')
    const same = view.history.settledVotesWith(last.zxid)
    const evidence = same.filter(({ at }) => at <= to + view.limits.init).map((vote) => vote.evidence)
    const epoch = `0x${epochOf(last.zxid).toString(16)}`
    if (counterOf(last.zxid) === LAST_COUNTER - 1)
      return supported(`settled votes carry ${formatZxid(last.zxid)}, the last zxid of epoch ${epoch}`, evidence)
    return ruledOut(`settled votes carry ${formatZxid(last.zxid)}: epoch ${epoch} had zxids left`, evidence)
  },
})
