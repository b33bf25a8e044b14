import type { Finding } from '@/lib/analysis/document'
import { parseEvidence } from '@/lib/words/evidence'
import { parseTime } from '@/lib/words/time'

/** Places that the chain of the finding cites, as `file:start`: the start names a line, whoever says where it ends. */
export function relatedPlaces(finding: Finding | null): ReadonlySet<string> {
  const texts = finding === null ? [] : [...finding.chain.map((step) => step.evidence ?? ''), ...finding.evidence]
  return new Set(texts.flatMap((text) => placeOf(parseEvidence(text))))
}

export function placeOf(place: { readonly file: string; readonly start: number } | null): string[] {
  return place === null ? [] : [`${place.file}:${place.start}`]
}

/** Whose clock T0 is of; null where no step stands at T0. */
export function clockOfT0(finding: Finding | null, t0: number | null): number | null {
  return finding?.chain.find((step) => parseTime(step.at) === t0 && step.sid !== null)?.sid ?? null
}
