import { seconds } from '../causes/wording.ts'
import { gcLogsOf } from '../gc-stops.ts'
import { cannotTell, defineHypothesis, during, noLogOf, ruledOut, supported, uncovered } from './hypothesis.ts'

/** A process stood still: collection, stopped by a signal, frozen host. */
export const processPaused = defineHypothesis({
  name: 'process_paused',
  answer(question) {
    const { view, sids, claims, from, to } = question
    const pauses = during(question, 'pause')
    if (pauses.length > 0)
      return supported(
        pauses[0]!.seenBy === 'gc-log'
          ? `the GC log of ${pauses[0]!.sid} has a stop of ${seconds(pauses[0]!.ms)}`
          : `the pause monitor of ${pauses[0]!.sid} saw it`,
        pauses.flatMap(({ evidence }) => evidence),
      )
    const measured = during(question, 'pause-measured')
    if (measured.length > 0)
      return supported(
        `jvm_pause_time_ms of ${measured[0]!.sid} rose to ${seconds(measured[0]!.ms)}`,
        measured.flatMap(({ evidence }) => evidence),
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
    if (busy) return ruledOut('threads wrote lines all the time')
    const logged = gcLogsOf(view.story).filter((log) => log.ensemble === view.id && log.from <= from && log.to >= to)
    return sids.every((sid) => logged.some((log) => log.sid === sid))
      ? cannotTell('the GC log has no stop of a second; a frozen process or host would not be in it')
      : cannotTell('lines are too few to tell a pause from quiet; the pause monitor is off unless configured')
  },
})
