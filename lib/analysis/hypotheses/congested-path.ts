import { seconds } from '../causes/wording.ts'
import { cannotTell, defineHypothesis, during, noConnectionEnded, ruledOut, supported } from './hypothesis.ts'

/** Packets between two servers came, but far too late. */
export const congestedPath = defineHypothesis({
  name: 'congested_path',
  answer(question) {
    const { claims } = question
    const copied = claims.find(({ cause }) => cause === 'init_limit_exceeded')
    if (copied !== undefined)
      return supported(
        'the copy of the data took longer than initLimit',
        copied.chain.flatMap(({ evidence }) => evidence ?? []),
      )
    const separations = during(question, 'separation')
    if (separations.length === 0) return noConnectionEnded(question)
    const overdue = separations.filter(({ left, closed }) =>
      [left?.code, closed?.code].some((code) => code === 'TXN_TIMEOUT' || code === 'READ_TIMEOUT'),
    )
    if (overdue.length === 0)
      return ruledOut(
        'no timeout came before the connections ended',
        separations.flatMap(({ evidence }) => evidence),
      )
    const waited = during(question, 'packets-waited').filter(({ learner }) =>
      overdue.some(({ sid }) => sid === learner),
    )
    const evidence = waited.flatMap((fact) => fact.evidence)
    const [first] = waited
    if (first !== undefined)
      return claims.some(({ cause }) => /_frozen/.test(cause))
        ? cannotTell(
            `packets for ${first.learner} waited on ${first.sid}, as they do where a process stands still`,
            evidence,
          )
        : supported(`packets for ${first.learner} waited ${seconds(first.ms)} on ${first.sid} to be sent`, evidence)
    if (claims.some(({ rootCause }) => rootCause?.cause === 'slow_disk_sync'))
      return cannotTell('the disk explains the delay; the path may have added to it')
    return cannotTell('lines cannot tell a slow path from a slow server; ack_latency and queue times can')
  },
})
