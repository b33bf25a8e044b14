import type { Phase, Role } from '@/lib/analysis/document'
import type { TimelineMark } from '@/lib/engine/snapshot'
import type { Confidence } from '@/lib/words/certainty'
import type { Evidence } from '@/lib/words/evidence'

interface Item {
  readonly key: string
  /** `ServerLane.key` */
  readonly lane: string
  readonly ensemble: string
  readonly sid: number
  readonly from: number
  readonly evidence: readonly Evidence[]
}

/** A server held a role for a while. */
export interface Bar extends Item {
  readonly kind: 'bar'
  readonly role: Role
  readonly phase: Phase | null
  /** How much of its height is solid, 0 to 1: nothing is served before broadcast. */
  readonly solid: number
  /** Null: its end is not in evidence. */
  readonly to: number | null
  readonly confidence: Confidence
  /** Wordings of its label, the longest first. */
  readonly texts: readonly string[]
}

/** Something happened at an instant. */
export interface Mark extends Item {
  readonly kind: 'mark'
  readonly mark: TimelineMark['kind']
  readonly toward: number | null
  /** How long it lasted, where it did. */
  readonly span: { readonly from: number; readonly to: number } | null
  readonly text: string
  readonly confidence: Confidence
}

/** A vote that the receiver logged. */
export interface VoteArrow extends Item {
  readonly kind: 'vote'
  /** Lane of the sender; `lane` is the receiver's. */
  readonly sender: string
  readonly fromSid: number
  readonly state: 'looking' | 'following' | 'leading' | 'observing'
  /** It was sent after this, where a rule says so. */
  readonly sentAfter: number | null
  readonly leader: number
  readonly round: string | null
  readonly peerEpoch: number | null
  readonly zxid: string | null
  /** Looking: the receiver's round; settled: that of most answers; where this vote carries another one. */
  readonly otherRound: string | null
}

export type TimelineItem = Bar | Mark | VoteArrow

export function endOf(item: TimelineItem): number {
  return item.kind === 'bar' ? (item.to ?? Number.POSITIVE_INFINITY) : item.from
}
