import { cannotTell, defineHypothesis, during, noConnectionEnded, ruledOut, supported } from './hypothesis.ts'

/** Something between two servers ended their connection. */
export const connectionResetInThePath = defineHypothesis({
  name: 'connection_reset_in_the_path',
  answer(question) {
    const separations = during(question, 'separation')
    const evidence = separations.flatMap((fact) => fact.evidence)
    const claimed = question.claims.find(({ cause }) => cause === 'connection_reset_in_the_path')
    if (claimed !== undefined)
      return claimed.confidence === 'proven'
        ? supported('both ends found it reset and neither closed it', evidence)
        : cannotTell('only one end’s log is here', evidence)
    if (separations.length === 0) return noConnectionEnded(question)
    const decided = separations.filter(({ left, closed }) =>
      ['TXN_TIMEOUT', 'READ_TIMEOUT', 'LEADER_SHUTDOWN'].some((code) => left?.code === code || closed?.code === code),
    )
    if (decided.length > 0)
      return ruledOut(
        'a server decided to close: the reset at the other end is the consequence',
        decided.flatMap((fact) => fact.evidence),
      )
    const ended = during(question, 'process-ended')
    if (ended.length > 0)
      return ruledOut(
        'a process ended, and its connections with it',
        ended.flatMap((fact) => fact.evidence),
      )
    return cannotTell('no line tells which end closed', evidence)
  },
})
