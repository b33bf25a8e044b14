import type { AnalysisDocument, Finding, RuleOut, Verdict } from '@/lib/analysis/document'
import { incidentOf } from '@/lib/timeline/finding-order'

const ORDER: Readonly<Record<Verdict, number>> = { supported: 0, cannot_tell: 1, ruled_out: 2 }

/** Of the finding's incident, else of all: supported, cannot tell (first what a file would decide), ruled out. */
export function ruleOutsOf(document: AnalysisDocument, finding: Finding | null): readonly RuleOut[] {
  const incident = incidentOf(document, finding)
  const ruleOuts = incident ? incident.ruleOuts : finding?.partition ? [] : document.ruleOuts
  const undecidable = (each: RuleOut) => Number(fetchNumbers(each, finding) === '')
  return [...ruleOuts].sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict] || undecidable(a) - undecidable(b))
}

export function countsOf(ruleOuts: readonly RuleOut[]): string {
  const count = (verdict: Verdict) => ruleOuts.filter((each) => each.verdict === verdict).length
  return [
    [count('supported'), 'supported'],
    [count('ruled_out'), 'ruled out'],
    [count('cannot_tell'), 'open'],
  ]
    .filter(([n]) => n !== 0)
    .map(([n, word]) => `${n} ${word}`)
    .join(' · ')
}

/** `fetch 1, 3`: the numbers of the items under Fetch next that would decide it. */
export function fetchNumbers(ruleOut: RuleOut, finding: Finding | null): string {
  const numbers = (finding?.missing ?? []).flatMap((item, i) => (ruleOut.decides.includes(item.id) ? [i + 1] : []))
  return numbers.length > 0 ? `fetch ${numbers.join(', ')}` : ''
}
