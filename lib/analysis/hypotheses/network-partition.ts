import { cannotTell, defineHypothesis, during, noLogOf, ruledOut, supported, uncovered } from './hypothesis.ts'

/** Packets between servers were lost altogether. */
export const networkPartition = defineHypothesis({
  name: 'network_partition',
  answer(question) {
    const { claims, view, facts, from, to } = question
    const cut = claims.find(
      ({ cause, confidence, rootCause }) =>
        (/partition/.test(cause) && confidence !== 'consistent') || /partition/.test(rootCause?.cause ?? ''),
    )
    if (cut !== undefined)
      return supported(
        'both ends read nothing while both ran',
        cut.chain.flatMap(({ evidence }) => evidence ?? []),
      )
    const timeouts = during(question, 'separation').filter(
      ({ left, closed }) => left?.code === 'READ_TIMEOUT' || closed?.code === 'READ_TIMEOUT',
    )
    const missing = uncovered(question)
    if (
      timeouts.length > 0 &&
      claims.some(({ cause, confidence }) => /_frozen|init_limit/.test(cause) && confidence !== 'consistent')
    )
      return ruledOut('a process that stood still, or copied, explains the timeout')
    if (timeouts.length > 0)
      return cannotTell(
        'a read timeout fits a partition and a freeze alike',
        timeouts.flatMap(({ evidence }) => evidence),
      )
    const leader = view.termAt(from)?.leader
    const blind =
      leader === undefined || view.covers(leader, from, Math.min(to, view.to)) ? missing : [...missing, leader]
    if (blind.length > 0) return cannotTell(noLogOf([...new Set(blind)]))
    const refused = facts
      .within('dial-failed', from, to)
      .filter(({ code }) => code === 'CONN_TIMEOUT' || code === 'NO_ROUTE')
    return refused.length > 0
      ? cannotTell(
          'dials were not answered',
          refused.flatMap(({ evidence }) => evidence),
        )
      : ruledOut('no read timeout at either end')
  },
})
