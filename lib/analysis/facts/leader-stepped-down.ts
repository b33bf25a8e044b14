import { textField } from '../../model/log-event.ts'
import { defineDetector, evidenceOfAll, ownedEvents } from './detector.ts'
import type { FactOf } from './fact.ts'

type StepDownReason = 'rolled_over' | 'too_few_followers' | 'never_established' | 'internal_error' | 'orderly' | 'other'

/** A leader gave its role up, with the reason it prints (spec 9, leader shutdown reasons). */
export interface LeaderSteppedDown extends FactOf<'leader-stepped-down'> {
  readonly reason: StepDownReason
  readonly text: string
}

const REASONS: readonly (readonly [RegExp, StepDownReason])[] = [
  [/zxid lower 32 bits have rolled over/i, 'rolled_over'],
  [/Not sufficient followers|Only \d+ followers, need/i, 'too_few_followers'],
  [/Waiting for a quorum of followers/i, 'never_established'],
  [/Unexpected internal error/i, 'internal_error'],
  [/quorum Peer shutdown/i, 'orderly'],
]

export const leaderSteppedDown = defineDetector<LeaderSteppedDown>({
  kind: 'leader-stepped-down',
  detect(story) {
    return ownedEvents(story, 'LEAD_SHUTDOWN').map((event) => {
      const text = textField(event, 'reason') || (event.exception?.message ?? '').replace(/^.*reason:\s*/, '')
      return {
        kind: 'leader-stepped-down',
        ensemble: event.ensemble,
        sid: event.sid,
        from: event.time,
        to: event.time,
        evidence: evidenceOfAll([event]),
        reason: REASONS.find(([wording]) => wording.test(text))?.[1] ?? 'other',
        text,
      }
    })
  },
})
