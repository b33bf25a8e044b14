import { cannotTell, defineHypothesis, ruledOut, supported } from './hypothesis.ts'

/** Sessions ran out. */
export const sessionExpiry = defineHypothesis({
  name: 'session_expiry',
  answer({ view, facts, from, to }) {
    const until = to + 20 * view.limits.tick
    const expiries = facts.within('session-expiries', from, until)
    const count = expiries.reduce((sum, fact) => sum + fact.count, 0)
    if (count > 0)
      return supported(
        `${count} expired`,
        expiries.flatMap(({ evidence }) => evidence),
      )
    const leader = view.termAt(to)?.leader
    if (leader === undefined || !view.covers(leader, from, Math.min(to, view.to), 'INFO'))
      return cannotTell('only the leader logs it, at INFO, and no log of it covers this time at that level')
    return view.to >= until
      ? ruledOut('the leader expired none')
      : cannotTell('the files end before a session could run out')
  },
})
