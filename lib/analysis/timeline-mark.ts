import type { Confidence } from '../words/certainty.ts'
import type { EvidenceText, Time } from './document.ts'

/** Something that happened at an instant on a server's lane, with the line that says so. */
export interface TimelineMark {
  readonly ensemble: string
  readonly sid: number
  readonly at: Time
  /** How long it lasted, where it did: a pause, a slow sync, a row of expiries. */
  readonly span: { readonly from: Time; readonly to: Time } | null
  readonly kind: 'timer' | 'exception' | 'close' | 'refused' | 'expired' | 'pause' | 'fsync' | 'start' | 'reconfig'
  /** The other server, where one is meant: drawn as an arrow. */
  readonly toward: number | null
  readonly text: string
  readonly confidence: Confidence
  readonly evidence: EvidenceText
}
