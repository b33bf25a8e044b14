import { cannotTell, defineHypothesis, during, noLogOf, ruledOut, supported, uncovered } from './hypothesis.ts'

/** A process stood still: collection, stopped by a signal, frozen host. */
export const processPaused = defineHypothesis({
  name: 'process_paused',
  answer(question) {
    const { view, sids, claims, from, to } = question
    const pauses = during(question, 'pause')
    if (pauses.length > 0)
      return supported(
        `the pause monitor of ${pauses[0]!.sid} saw it`,
        pauses.flatMap(({ evidence }) => evidence),
      )
    const frozen = claims.filter(({ cause, confidence }) => /_frozen/.test(cause) && confidence !== 'consistent')
    const silences = during(question, 'silence').filter((fact) => fact.to - fact.from >= view.limits.sync / 2)
    if (frozen.length > 0)
      return supported(
        'no thread wrote a line while a timer ran out',
        silences.flatMap(({ evidence }) => evidence),
      )
    const missing = uncovered(question)
    if (missing.length > 0) return cannotTell(noLogOf(missing))
    if (silences.length > 0)
      return cannotTell(
        `${silences[0]!.sid} wrote nothing for a while; no timer ran out by it`,
        silences.flatMap(({ evidence }) => evidence),
      )
    const busy = sids.every((sid) => view.recordsBetween(sid, from, to) > Math.max(2, (to - from) / view.limits.sync))
    return busy
      ? ruledOut('threads wrote lines all the time')
      : cannotTell('lines are too few to tell a pause from quiet; the pause monitor is off unless configured')
  },
})
