import { type Evidence, formatEvidence } from '../words/evidence.ts'
import { formatIsoTime } from '../words/iso-time.ts'
import type { Claim, Step } from './causes/claim.ts'
import type { ChainStep, Finding, MissingItem } from './document.ts'
import { withCheckedProof, withCheckedSteps } from './proof.ts'

const EVIDENCE_LIMIT = 40
const CHAIN_LIMIT = 30

/** A claim that stood, as the document writes it. `missing` has the numbers of the items that it asks for. */
export function findingOf(claim: Claim, ensemble: string, missing: readonly MissingItem[]): Finding {
  const evidence = distinct([
    ...claim.chain.flatMap(({ evidence }) => evidence ?? []),
    ...claim.explains.flatMap((fact) => fact.evidence),
  ])
  const chain = claim.chain.slice(0, CHAIN_LIMIT).map(stepOf)
  return withCheckedProof(
    withCheckedSteps({
      id: idOf(claim, ensemble, evidence[0] ?? ''),
      cause: claim.cause,
      rootCause: claim.rootCause,
      severity: claim.severity,
      confidence: claim.confidence,
      ensemble,
      sids: [...claim.sids],
      partition: null,
      from: formatIsoTime(claim.from),
      to: claim.to === null ? null : formatIsoTime(Math.max(claim.to, claim.from)),
      title: claim.title,
      summary: claim.summary,
      impact: claim.impact,
      chain,
      missing: [...missing],
      evidence: evidence.slice(0, EVIDENCE_LIMIT),
      doNow: claim.doNow,
      figures: claim.figures.slice(0, 4),
    }),
  )
}

function stepOf({ at, until, sid, step, text, confidence, rule, evidence }: Step): ChainStep {
  return {
    at: formatIsoTime(at),
    until: until === undefined || until <= at ? null : formatIsoTime(until),
    sid,
    step,
    text,
    confidence,
    rule: rule ?? null,
    evidence: evidence === undefined ? null : formatEvidence(evidence),
  }
}

export function distinct(places: readonly Evidence[]): string[] {
  return [...new Set(places.map(formatEvidence))]
}

/** From cause, servers and first evidence: the same files give the same id, whatever else is read. */
function idOf({ cause, sids }: Claim, ensemble: string, evidence: string): string {
  return `${cause}-${ensemble}${sids.map((sid) => `-${sid}`).join('')}-${hash(evidence.replace(/:\d+$/, ''))}`
}

/** FNV-1a, 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0')
}
