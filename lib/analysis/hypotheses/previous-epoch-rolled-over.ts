import { counterOf, epochOf, formatZxid, LAST_COUNTER } from '../../words/zxid.ts'
import { cannotTell, defineHypothesis, ruledOut, supported } from './hypothesis.ts'

/** Settled votes keep the last zxid of the epoch before (spec 3.4): its counter tells how that epoch ended. */
export const previousEpochRolledOver = defineHypothesis({
  name: 'previous_epoch_rolled_over',
  answer({ view, to }) {
    const settled = view.story.votes.filter(
      (vote) =>
        vote.ensemble === view.id &&
        vote.state !== 'looking' &&
        vote.at <= to + view.limits.init &&
        vote.zxid > 0n &&
        vote.zxid < 1n << 63n,
    )
    const last = settled.at(-1)
    if (last === undefined) return cannotTell('no settled server’s vote is in the files')
    const evidence = settled.filter(({ zxid }) => zxid === last.zxid).map((vote) => vote.evidence)
    const epoch = `0x${epochOf(last.zxid).toString(16)}`
    if (counterOf(last.zxid) === LAST_COUNTER - 1)
      return supported(`settled votes carry ${formatZxid(last.zxid)}, the last zxid of epoch ${epoch}`, evidence)
    return ruledOut(`settled votes carry ${formatZxid(last.zxid)}: epoch ${epoch} had zxids left`, evidence)
  },
})
