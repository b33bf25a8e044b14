import { formatDuration } from '../words/duration.ts'
import { type Evidence, formatEvidence } from '../words/evidence.ts'
import { formatIsoTime } from '../words/iso-time.ts'
import type { Claim, Step } from './causes/claim.ts'
import type { ChainStep, Finding, MissingItem } from './document.ts'
import { withCheckedProof, withCheckedSteps } from './proof.ts'
import type { ServerClocks } from './server-clocks.ts'

const EVIDENCE_LIMIT = 40
const CHAIN_LIMIT = 30

/** A claim that stood, as the document writes it. `missing` has the numbers of the items that it asks for. */
export function findingOf(
  claim: Claim,
  ensemble: string,
  missing: readonly MissingItem[],
  clocks: ServerClocks,
): Finding {
  const evidence = distinct([
    ...claim.chain.flatMap(({ evidence }) => evidence ?? []),
    ...claim.explains.flatMap((fact) => fact.evidence),
  ])
  const chain = claim.chain.slice(0, CHAIN_LIMIT).map((step) => stepOf(step, ensemble, clocks))
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
      summary: [claim.summary, ...clocksOff(claim, ensemble, clocks)].join(' '),
      impact: claim.impact,
      chain,
      missing: [...missing],
      evidence: evidence.slice(0, EVIDENCE_LIMIT),
      doNow: claim.doNow,
      figures: claim.figures.slice(0, 4),
    }),
  )
}

/** Steps stay in the order of cause and effect; each has the time that its server wrote. */
function stepOf(
  { at, until, sid, step, text, confidence, rule, evidence }: Step,
  ensemble: string,
  clocks: ServerClocks,
): ChainStep {
  return {
    at: formatIsoTime(clocks.asWritten(ensemble, sid, at)),
    until: until === undefined || until <= at ? null : formatIsoTime(clocks.asWritten(ensemble, sid, until)),
    sid,
    step,
    text,
    confidence,
    rule: rule ?? null,
    evidence: evidence === undefined ? null : formatEvidence(evidence),
  }
}

/** Says whose clock is off, where that server plays a part: its lines have other times than the text. */
function clocksOff({ sids, chain }: Claim, ensemble: string, clocks: ServerClocks): string[] {
  const parts = new Set([...sids, ...chain.flatMap(({ sid }) => sid ?? [])])
  return [...parts].flatMap((sid) => {
    const ahead = clocks.aheadOf(ensemble, sid)
    if (ahead === 0) return []
    const reference = clocks.referenceOf(ensemble)
    return [
      `The clock of ${sid} is ${formatDuration(Math.abs(ahead))} ${ahead > 0 ? 'ahead of' : 'behind'} that of ${reference}; times here are by the latter.`,
    ]
  })
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
