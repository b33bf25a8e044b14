import { NOTED_PAUSE_MS } from '../gc-stops.ts'
import { risesOf } from '../metric-rises.ts'
import { defineDetector } from './detector.ts'
import type { FactOf } from './fact.ts'

/** Between two samples the pause monitor measured a pause; when in that time is not known. */
export interface PauseMeasured extends FactOf<'pause-measured'> {
  readonly ms: number
}

export const pauseMeasured = defineDetector<PauseMeasured>({
  kind: 'pause-measured',
  detect(story) {
    const rises = [
      ...risesOf(story, 'zk_max_jvm_pause_time_ms', 'highest', NOTED_PAUSE_MS),
      ...risesOf(story, 'zk_p99_jvm_pause_time_ms', 'level', NOTED_PAUSE_MS),
    ]
    return rises.map(({ value, ...rise }) => ({ kind: 'pause-measured', ...rise, ms: value }))
  },
})
