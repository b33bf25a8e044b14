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
    const missing = uncovered(question)
    return missing.length > 0 ? cannotTell(noLogOf(missing)) : ruledOut('no connection was refused for a limit')
  },
})
