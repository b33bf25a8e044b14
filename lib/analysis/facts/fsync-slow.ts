import { numberField } from '../../model/log-event.ts'
import { defineDetector, evidenceOfAll, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/** The transaction log took long to reach the disk. The line is written after the fsync returned, so the interval is exact. */
export interface FsyncSlow extends FactOf<'fsync-slow'> {
  readonly ms: number
}

export const fsyncSlow = defineDetector<FsyncSlow>({
  kind: 'fsync-slow',
  detect(story) {
    return ownedEvents(story, 'DISK_FSYNC').map((event) => {
      const ms = numberField(event, 'ms') ?? 0
      return {
        kind: 'fsync-slow',
        ensemble: event.ensemble,
        sid: event.sid,
        from: event.time - ms,
        to: event.time,
        evidence: evidenceOfAll([event]),
        ms,
      }
    })
  },
})
