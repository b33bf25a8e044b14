import type { AnalysisDocument, Finding, RuleOut, Verdict } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { incidentOf } from '@/lib/timeline/finding-order'

const ORDER: Readonly<Record<Verdict, number>> = { supported: 0, cannot_tell: 1, ruled_out: 2 }

/** Of the finding's incident, else of all: supported, cannot tell (first what a file would decide), ruled out. */
export function ruleOutsOf(document: AnalysisDocument, finding: Finding | null): readonly RuleOut[] {
  const incident = incidentOf(document, finding)
  const ruleOuts = incident ? incident.ruleOuts : finding?.partition ? [] : document.ruleOuts
  const undecidable = (each: RuleOut) => Number(fetchNumbers(each, finding).length === 0)
  return [...ruleOuts].sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict] || undecidable(a) - undecidable(b))
}

export function countsOf(ruleOuts: readonly RuleOut[]): string {
  const count = (verdict: Verdict) => ruleOuts.filter((each) => each.verdict === verdict).length
  return words.findings.ruleOuts.counts(count('supported'), count('ruled_out'), count('cannot_tell'))
}

/** The numbers of the items under Fetch next that would decide it. */
export function fetchNumbers(ruleOut: RuleOut, finding: Finding | null): readonly number[] {
  return (finding?.missing ?? []).flatMap((item, i) => (ruleOut.decides.includes(item.id) ? [i + 1] : []))
}
