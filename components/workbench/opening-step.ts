import type { Finding } from '@/lib/analysis/document'
import { parseTime } from '@/lib/words/time'

/** The step that the workbench opens on: what the detector saw, else the first with a line of its own; −1 for none. */
export function openingStep(finding: Finding | null): number {
  const chain = finding?.chain ?? []
  const detected = chain.findIndex((step) => step.step === 'detector' && step.evidence !== null)
  return detected >= 0 ? detected : chain.findIndex((step) => step.evidence !== null)
}

/** T0 until another is chosen. */
export function openingTime(finding: Finding | null): number | null {
  return parseTime(finding?.chain[openingStep(finding)]?.at)
}
