import type { Story } from '../story.ts'
import { defineDetector, evidenceOfAll, logOf, type OwnedEvent, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/** The data of a server are not what its transactions should have made of them (3.6 on). */
export interface DigestMismatch extends FactOf<'digest-mismatch'> {
  /**
   * It was applying what the leader sent after a snapshot. Such a snapshot is taken while writes go on, so the tree is already
   * ahead of the zxid it is labelled with, and the first digests after it need not agree. So it may be where the log begins too
   * late to show how the server joined, and where it has no INFO lines and the thread that follows the leader applied them: a
   * start reads its own log in another.
   */
  readonly afterSnapshotTransfer: boolean
}

export const digestMismatch = defineDetector<DigestMismatch>({
  kind: 'digest-mismatch',
  detect(story) {
    const { logs } = story.workspace
    const copying = new Set<string>()
    const joined = new Set<string>()
    const found: DigestMismatch[] = []
    for (const event of ownedEvents(
      story,
      'SRV_DIGEST',
      'LRN_SNAP',
      'LRN_UPTODATE',
      'PEER_STATE',
      'SRV_CFG',
      'SRV_START',
    )) {
      const process = logOf(event)
      if (event.pattern === 'LRN_SNAP') copying.add(process)
      else if (event.pattern === 'SRV_DIGEST') {
        const { from, hasInfo } = logs[event.log]!
        const unseen = !joined.has(process) && event.time - from < initLimitOf(event, story)
        const untold = !hasInfo && FOLLOWING_THREAD.test(event.thread)
        found.push(mismatch(event, copying.has(process) || unseen || untold))
      } else {
        copying.delete(process)
        joined.add(process)
      }
    }
    return found
  },
})

const FOLLOWING_THREAD = /^QuorumPeer\b/

/** How long a server may take to join. */
function initLimitOf({ ensemble, sid }: OwnedEvent, { workspace }: Story): number {
  const { tickTime, initLimit } = workspace.server(ensemble, sid)?.parameters ?? {}
  return (tickTime?.value ?? 0) * (initLimit?.value ?? 0)
}

function mismatch(event: OwnedEvent, afterSnapshotTransfer: boolean): DigestMismatch {
  const at = { from: event.time, to: event.time, evidence: evidenceOfAll([event]) }
  return { kind: 'digest-mismatch', ensemble: event.ensemble, sid: event.sid, ...at, afterSnapshotTransfer }
}
