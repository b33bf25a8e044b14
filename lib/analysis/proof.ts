import { parseEvidence } from '../words/evidence.ts'
import type { ClockBound } from './clock-bound.ts'
import type { Finding } from './document.ts'
import { SLACK_MS } from './ensemble-view.ts'
import type { ServerClocks } from './server-clocks.ts'

/**
 * `proven` needs a protocol rule and the lines of both sides (contract, section 2). A finding that has only one file behind it,
 * or no step with a rule, says at most that an interval follows.
 */
export function withCheckedProof(finding: Finding): Finding {
  if (finding.confidence !== 'proven') return finding
  const ruled = finding.chain.some(
    ({ rule, evidence, confidence }) => rule !== null && evidence !== null && confidence === 'proven',
  )
  const files = new Set(finding.evidence.flatMap((text) => parseEvidence(text)?.file ?? []))
  if (ruled && files.size >= 2) return finding
  return { ...finding, confidence: ruled ? 'bounded' : 'consistent' }
}

/**
 * Order across servers proves nothing where pairs of lines show that a clock was set, or is off by nobody knows how much: by more
 * than the slack that causes allow (spec 3.10). Then only what a server says of itself is certain.
 */
export function withCheckedClocks(finding: Finding, bounds: readonly ClockBound[], clocks: ServerClocks): Finding {
  const off = bounds.some(({ ensemble, sid, relativeTo, minMs, maxMs }) => {
    if (!finding.sids.includes(sid) && !finding.sids.includes(relativeTo)) return false
    const apart = clocks.aheadOf(ensemble, sid) - clocks.aheadOf(ensemble, relativeTo)
    const unfit = (minMs !== null && minMs - apart > SLACK_MS) || (maxMs !== null && apart - maxMs > SLACK_MS)
    return unfit || [sid, relativeTo].some((one) => clocks.withinOf(ensemble, one) > SLACK_MS)
  })
  return off && finding.confidence === 'proven' ? { ...finding, confidence: 'consistent' } : finding
}

/** A step that names no rule and no line proves nothing. */
export function withCheckedSteps(finding: Finding): Finding {
  const chain = finding.chain.map((step) =>
    step.confidence === 'proven' && (step.rule === null || step.evidence === null)
      ? { ...step, confidence: 'consistent' as const }
      : step,
  )
  return { ...finding, chain }
}
