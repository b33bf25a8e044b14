import type { Evidence } from '../../words/evidence.ts'

/**
 * Something that lines say happened on a server in an interval. It blames nobody: what led to it, and what it led to, is for
 * the causes to claim. Every detector file has its own kind.
 */
export interface FactOf<K extends string> {
  readonly kind: K
  readonly ensemble: string
  /** The server it happened on. */
  readonly sid: number
  readonly from: number
  readonly to: number
  readonly evidence: readonly Evidence[]
}

/** How a connection between servers ended, in the words of specification 1.5, and two that only a leader decides. */
export type EndCode = 'TXN_TIMEOUT' | 'LEADER_SHUTDOWN' | (string & {})
