import { numberField, textField } from '../../model/log-event.ts'
import { defineDetector, evidenceOfAll, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/** A snapshot could not be read and an older one was tried. */
export interface SnapshotSkipped extends FactOf<'snapshot-skipped'> {
  readonly file: string
  /** Shorter than any snapshot: the process ended while it was written, which is no damage to what was there before. */
  readonly torn: boolean
}

export const snapshotSkipped = defineDetector<SnapshotSkipped>({
  kind: 'snapshot-skipped',
  detect(story) {
    return ownedEvents(story, 'DISK_BADSNAP').map((event) => {
      const at = { from: event.time, to: event.time, evidence: evidenceOfAll([event]) }
      const torn = event.exception === null && numberField(event, 'len') !== null
      return {
        kind: 'snapshot-skipped',
        ensemble: event.ensemble,
        sid: event.sid,
        ...at,
        file: textField(event, 'file'),
        torn,
      }
    })
  },
})
