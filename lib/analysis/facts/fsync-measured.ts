import { risesOf } from '../metric-rises.ts'
import { defineDetector } from './detector.ts'
import type { FactOf } from './fact.ts'

/** Between two samples an fsync of the transaction log took long; when in that time is not known. */
export interface FsyncMeasured extends FactOf<'fsync-measured'> {
  readonly ms: number
}

/** What a server warns of in its log, unless `fsync.warningthresholdms` says otherwise. */
const SLOW_FSYNC_MS = 1_000

export const fsyncMeasured = defineDetector<FsyncMeasured>({
  kind: 'fsync-measured',
  detect(story) {
    const rises = [
      ...risesOf(story, 'zk_max_fsynctime', 'highest', SLOW_FSYNC_MS),
      ...risesOf(story, 'zk_p50_fsynctime', 'level', SLOW_FSYNC_MS),
    ]
    return rises.map(({ value, ...rise }) => ({ kind: 'fsync-measured', ...rise, ms: value }))
  },
})
