import { cannotTell, defineHypothesis, during, noLogOf, ruledOut, supported, uncovered } from './hypothesis.ts'

/** A packet was longer than jute.maxbuffer. */
export const oversizedPacket = defineHypothesis({
  name: 'oversized_packet',
  answer(question) {
    const refused = during(question, 'oversized-packet')
    if (refused.length > 0)
      return supported(
        `${refused.reduce((sum, fact) => sum + fact.count, 0)} packets were refused`,
        refused.flatMap(({ evidence }) => evidence),
      )
    const missing = uncovered(question)
    return missing.length > 0 ? cannotTell(noLogOf(missing)) : ruledOut('no packet was refused for its length')
  },
})
