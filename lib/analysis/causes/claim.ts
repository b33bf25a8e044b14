import type { Confidence } from '../../words/certainty.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { RuleId } from '../../words/rules.ts'
import type { Finding, Severity, StepKind } from '../document.ts'
import type { EnsembleView } from '../ensemble-view.ts'
import type { Fact, FactSet } from '../fact-set.ts'

/** What one cause says about some facts. It knows the protocol, not the other causes; `diagnose.ts` weighs. */
export interface Claim {
  readonly cause: string
  readonly sids: readonly number[]
  readonly from: number
  /** Null: it goes on where the files end. */
  readonly to: number | null
  readonly severity: Severity
  readonly confidence: Confidence
  readonly rootCause: Finding['rootCause']
  readonly title: string
  readonly summary: string
  readonly impact: string
  readonly doNow: string
  readonly figures: Finding['figures']
  readonly chain: readonly Step[]
  readonly missing: readonly Missing[]
  /** Facts it takes: its reason and its consequences. */
  readonly explains: readonly Fact[]
  /**
   * Spec 4.10, step 4: decisive evidence 3, expected evidence 1, expected but absent where a file covers it −1. A claim whose
   * rule-out is in the files is not made.
   */
  readonly score: number
}

export interface Step {
  readonly step: StepKind
  readonly at: number
  readonly until?: number
  readonly sid: number | null
  readonly text: string
  readonly confidence: Confidence
  readonly rule?: RuleId
  readonly evidence?: Evidence | undefined
}

/** Steps by time; those of one instant stay as they are. */
export function inOrder(steps: readonly Step[]): Step[] {
  return [...steps].sort((a, b) => a.at - b.at)
}

/** What to fetch, and which hypotheses it decides. Identical ones of several claims become one. */
export interface Missing {
  /** Kind of the file, as `Format.id` has it. */
  readonly kind: string
  readonly sid: number
  /** The stretch that matters; null: all of it. */
  readonly from: number | null
  readonly to: number | null
  readonly what: string
  readonly why: string
  readonly command: string
  readonly decides: readonly string[]
}

export interface Cause {
  /** Its name in the contract, section 4. */
  readonly name: string
  explain(facts: FactSet, ensemble: EnsembleView): Claim[]
}

export function defineCause(cause: Cause): Cause {
  return cause
}
