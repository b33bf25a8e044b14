import { seconds } from '../causes/wording.ts'
import { isSampled } from '../metric-rises.ts'
import { cannotTell, defineHypothesis, during, noLogOf, ruledOut, supported, uncovered } from './hypothesis.ts'

/** The transaction log reached the disk late. */
export const slowDisk = defineHypothesis({
  name: 'slow_disk',
  answer(question) {
    const { claims, view, from, to } = question
    const slow = [...during(question, 'fsync-slow'), ...during(question, 'fsync-measured')]
    const byPause =
      claims.some(({ cause }) => /_frozen|jvm_pause/.test(cause)) &&
      !claims.some(({ cause, rootCause }) => cause === 'slow_disk_sync' || rootCause?.cause === 'slow_disk_sync')
    if (slow.length > 0 && !byPause) {
      const longest = slow.reduce((a, b) => (b.ms > a.ms ? b : a))
      return supported(
        `an fsync of ${longest.sid} took ${seconds(longest.ms)}`,
        slow.flatMap(({ evidence }) => evidence),
      )
    }
    if (slow.length > 0)
      return ruledOut(
        'the late fsync ended when the process ran again: it measures the stop',
        slow.flatMap(({ evidence }) => evidence),
      )
    const missing = uncovered({ ...question, to: Math.min(view.to, to + view.limits.tick), from })
    if (missing.length > 0 && missing.every((sid) => isSampled(view, sid, 'zk_max_fsynctime', from, to)))
      return ruledOut('max_fsynctime did not rise above a second')
    if (missing.length > 0) return cannotTell(noLogOf(missing))
    return ruledOut('no fsync above the warning threshold (1 s unless configured)')
  },
})
