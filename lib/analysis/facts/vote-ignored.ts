import { numberField } from '../../model/log-event.ts'
import { clusters, defineDetector, evidenceOfAll, logOf, type OwnedEvent, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/** A vote of, or for, a server that is no voter in this server's configuration. */
export interface VoteIgnored extends FactOf<'vote-ignored'> {
  readonly stranger: number
  readonly count: number
}

const ROW_MS = 120_000

export const voteIgnored = defineDetector<VoteIgnored>({
  kind: 'vote-ignored',
  detect(story) {
    const events = ownedEvents(story, 'FLE_NONMEMBER_LEADER', 'FLE_NONMEMBER_SID', 'FLE_NONMEMBER_OLD')
    return clusters(events, ROW_MS, (event) => `${logOf(event)} ${strangerOf(event)}`).map((row) => {
      const [first] = row as [OwnedEvent]
      return {
        kind: 'vote-ignored',
        ensemble: first.ensemble,
        sid: first.sid,
        from: first.time,
        to: row.at(-1)!.time,
        evidence: evidenceOfAll(row),
        stranger: strangerOf(first),
        count: row.length,
      }
    })
  },
})

function strangerOf(event: OwnedEvent): number {
  return numberField(event, event.pattern === 'FLE_NONMEMBER_LEADER' ? 'leader' : 'sid') ?? -1
}
