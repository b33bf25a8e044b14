import { cannotTell, defineHypothesis, during, ruledOut, supported } from './hypothesis.ts'

/** A process of the servers concerned ended or began. */
export const processRestarted = defineHypothesis({
  name: 'process_restarted',
  answer(question) {
    const { sids, facts, view, from, to } = question
    const ended = [...during(question, 'process-ended'), ...during(question, 'process-began')].filter((fact) =>
      sids.includes(fact.sid),
    )
    if (ended.length > 0)
      return supported(
        `a process of ${[...new Set(ended.map(({ sid }) => sid))].join(', ')} ended or began`,
        ended.flatMap(({ evidence }) => evidence),
      )
    const left = facts.within('learner-left', from, to).filter(({ sid }) => sids.includes(sid))
    if (left.length > 0 && sids.every((sid) => left.some((fact) => fact.sid === sid) || view.covers(sid, from, to))) {
      return ruledOut(
        `the process that lost the leader goes on`,
        left.flatMap(({ evidence }) => evidence),
      )
    }
    const whole = sids
      .filter((sid) => view.covers(sid, from, Math.min(to, view.to), 'INFO'))
      .filter((sid) => view.server(sid)?.runs.some((run) => run.from <= from && run.to >= Math.min(to, view.to)))
    if (sids.length > 0 && whole.length === sids.length) return ruledOut('one process each from before to after')
    return cannotTell('the files do not show their processes before and after')
  },
})
