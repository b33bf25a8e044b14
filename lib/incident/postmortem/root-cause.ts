import type { Finding } from '../../analysis/document.ts'
import type { Confidence } from '../../words/certainty.ts'
import { RULES } from '../../words/rules.ts'

/** What led to a finding, and whether it may be said that it caused it. */
export interface RootCause {
  readonly cause: string
  readonly confidence: Confidence
  /** The protocol rule that leads from it to what happened; null: it fits, nothing forces it. */
  readonly rule: string | null
}

/** Null where the files do not tell. A rule backs it only where the cause is proven and a trigger of the chain stands on one. */
export function rootCauseOf({ rootCause, chain }: Finding): RootCause | null {
  if (rootCause === null) return null
  const trigger = chain.find((step) => step.step === 'trigger' && step.evidence !== null && (step.rule ?? '') in RULES)
  return { ...rootCause, rule: rootCause.confidence === 'proven' ? (trigger?.rule ?? null) : null }
}
