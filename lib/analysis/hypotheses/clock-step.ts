import { ofEnsemble } from '../../model/of-ensemble.ts'
import { cannotTell, defineHypothesis, ruledOut, supported } from './hypothesis.ts'

/** A clock jumped. Timeouts use monotonic clocks: it moves lines, it closes nothing (spec 4.9, C28). */
export const clockStep = defineHypothesis({
  name: 'clock_step',
  answer({ view }) {
    const bounds = ofEnsemble(view.story.clockOffsets, view.id)
    const crossed = bounds.find(({ minMs, maxMs }) => minMs !== null && maxMs !== null && minMs > maxMs)
    if (crossed !== undefined)
      return supported(`no one offset fits the clocks of ${crossed.sid} and ${crossed.relativeTo}`, crossed.evidence)
    const closed = bounds.filter(({ minMs, maxMs }) => minMs !== null && maxMs !== null)
    if (closed.length > 0 && closed.length >= view.servers.filter(({ hasLog }) => hasLog).length - 1)
      return ruledOut(
        'pairs of lines bound each clock, and the bounds agree',
        closed.flatMap(({ evidence }) => evidence),
      )
    return cannotTell('too few pairs of lines bound the clocks')
  },
})
