import { textField, wideField } from '../../model/log-event.ts'
import { counterOf, epochOf } from '../../words/zxid.ts'
import { defineDetector, evidenceOfAll, type OwnedEvent, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

/** A learner met a transaction that does not follow the one before (spec 2.5; failure modes F8 and F11). */
export interface HistoryBroken extends FactOf<'history-broken'> {
  readonly text: string
}

export const historyBroken = defineDetector<HistoryBroken>({
  kind: 'history-broken',
  detect(story) {
    const events = ownedEvents(story, 'FOL_ZXID_GAP', 'LRN_DIFFSYNC', 'FZK_COMMIT_MISMATCH', 'LRN_TRUNC_FAIL')
    return events.filter(isBroken).map((event) => ({
      kind: 'history-broken',
      ensemble: event.ensemble,
      sid: event.sid,
      from: event.time,
      to: event.time,
      evidence: evidenceOfAll([event]),
      text: TEXT[event.pattern] ?? 'a transaction is out of order',
    }))
  },
})

const TEXT: Readonly<Record<string, string>> = {
  FOL_ZXID_GAP: 'a proposal skips transactions',
  LRN_DIFFSYNC: 'the diff from the leader skips transactions',
  FZK_COMMIT_MISMATCH: 'the transaction to commit is not the next one pending',
  LRN_TRUNC_FAIL: 'its log could not be cut back to the leader’s',
}

/**
 * The first proposal after every join "expects" counter 1 and gets another, and a new epoch begins with counter 1 whatever was
 * expected: that is the rule, not a gap.
 */
function isBroken(event: OwnedEvent): boolean {
  if (event.pattern === 'FOL_ZXID_GAP') {
    const zxid = wideField(event, 'zxid')
    const expected = wideField(event, 'exp')
    if (zxid === null || expected === null || expected === 1n) return false
    return epochOf(zxid) === epochOf(expected) || counterOf(zxid) !== 1
  }
  if (event.pattern === 'LRN_DIFFSYNC') return textField(event, 'what') === 'proposal'
  return true
}
