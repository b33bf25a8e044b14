import type { LoggedException } from '../../model/log-event.ts'
import { clusters, defineDetector, evidenceOfAll, type OwnedEvent, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/** A server could not load what is on its disk and did not start; a supervisor tries again and again. */
export interface DatabaseUnreadable extends FactOf<'database-unreadable'> {
  readonly what: 'txn-log' | 'snapshot' | 'epoch' | 'other'
  readonly message: string
  readonly count: number
}

const ROW_MS = 600_000

export const databaseUnreadable = defineDetector<DatabaseUnreadable>({
  kind: 'database-unreadable',
  detect(story) {
    return clusters(ownedEvents(story, 'PEER_DB_FAIL'), ROW_MS).map((row) => {
      const [first] = row as [OwnedEvent]
      return {
        kind: 'database-unreadable',
        ensemble: first.ensemble,
        sid: first.sid,
        from: first.time,
        to: row.at(-1)!.time,
        evidence: evidenceOfAll(row),
        what: whatFailed(first.exception),
        message: first.exception?.message ?? '',
        count: row.length,
      }
    })
  },
})

/** Broken snapshots are skipped while an older one is left, so a CRC or an end of file that stops the start is the log's. */
function whatFailed(exception: LoggedException | null): DatabaseUnreadable['what'] {
  const { code, name, message, frame } = exception ?? { code: '', name: '', message: '', frame: '' }
  if (code === 'DISK') return 'other'
  if (code === 'EPOCH' || /epoch/i.test(message)) return 'epoch'
  if (/snapshot/i.test(message) || /FileSnap\.|SnapStream/.test(frame)) return 'snapshot'
  if (/CRC|checksum|Unreasonable length|magic|Len error/i.test(message) || /EOFException/.test(name)) return 'txn-log'
  return /FileTxn|TxnLog/.test(frame) ? 'txn-log' : 'other'
}
