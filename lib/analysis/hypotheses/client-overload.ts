import { cannotTell, defineHypothesis, during, noLogOf, ruledOut, supported, uncovered } from './hypothesis.ts'

/** Clients reached a limit. */
export const clientOverload = defineHypothesis({
  name: 'client_overload',
  answer(question) {
    const refused = during(question, 'connections-refused')
    if (refused.length > 0)
      return supported(
        `${refused.reduce((sum, fact) => sum + fact.count, 0)} connections were refused`,
        refused.flatMap(({ evidence }) => evidence),
      )
    const rejected = during(question, 'connections-rejected')
    if (rejected.length > 0)
      return supported(
        `${rejected.reduce((sum, fact) => sum + fact.count, 0)} connections were rejected, by the servers’ own count`,
        rejected.flatMap(({ evidence }) => evidence),
      )
    const [queued] = during(question, 'requests-queued')
    if (queued !== undefined)
      return supported(`${queued.count} requests waited in ${queued.sid}: its limit for clients`, queued.evidence)
    const missing = uncovered(question)
    return missing.length > 0 ? cannotTell(noLogOf(missing)) : ruledOut('no connection was refused for a limit')
  },
})
