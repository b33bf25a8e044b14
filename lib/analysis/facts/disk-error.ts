import { clusters, defineDetector, evidenceOfAll, type OwnedEvent, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/** The operating system refused a write or a read of the data directory. */
export interface DiskError extends FactOf<'disk-error'> {
  readonly message: string
  readonly full: boolean
  readonly count: number
}

/** A follower with a full disk rejoins and fails many times a second: one row. */
const ROW_MS = 30_000

export const diskError = defineDetector<DiskError>({
  kind: 'disk-error',
  detect(story) {
    const events = ownedEvents(
      story,
      'SRV_SEVERE',
      'FOL_EXC',
      'OBS_EXC',
      'PEER_UNEXPECTED',
      'PEER_DB_FAIL',
      'SRV_INVALID',
    )
    const failed = events.filter(({ exception }) => exception?.code === 'DISK')
    return clusters(failed, ROW_MS).map((row) => {
      const [first] = row as [OwnedEvent]
      const message = first.exception!.message
      return {
        kind: 'disk-error',
        ensemble: first.ensemble,
        sid: first.sid,
        from: first.time,
        to: row.at(-1)!.time,
        evidence: evidenceOfAll(row),
        message,
        full: /No space left|Disk quota exceeded/i.test(message),
        count: row.length,
      }
    })
  },
})
