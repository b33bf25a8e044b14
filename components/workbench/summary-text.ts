import type { AnalysisDocument, Finding, Incident } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { CONFIDENCE_GLYPH } from '@/lib/words/certainty'
import { parseEvidence } from '@/lib/words/evidence'
import { firstSentence } from './sentences'
import { stateOf } from './verdict-state'

const { names } = words
const { summary } = words.verdict

/** Five lines of plain text for the chat: what, when, impact, what to do, where it is written. */
export function summaryText(document: AnalysisDocument, finding: Finding, incident: Incident | null): string {
  return [
    `[${names.severity[finding.severity]}] ${finding.title} (${CONFIDENCE_GLYPH[finding.confidence]} ${names.certainty[finding.confidence]})`,
    summary.when(finding.from?.replace('T', ' ').replace('Z', ''), stateOf(finding, incident).text),
    summary.impact(finding.impact),
    summary.first(finding.doNow || firstSentence(finding.summary)),
    placesOf(document, finding),
  ]
    .join('\n')
    .replaceAll('`', '')
}

const MOST_PLACES = 4

function placesOf(document: AnalysisDocument, finding: Finding): string {
  const places = finding.evidence.flatMap((text) => {
    const evidence = parseEvidence(text)
    const file = document.files.find((each) => each.id === evidence?.file)
    if (!evidence || !file) return []
    // A part of a paste is known by its line in the whole.
    const name = file.path
      .split('/')
      .at(-1)!
      .replace(/#L\d+-L\d+$/, '')
    return evidence.line > 0 ? summary.line(name, evidence.line) : summary.bytes(name, evidence.start, evidence.end)
  })
  return summary.evidence(places.slice(0, MOST_PLACES), places.length - MOST_PLACES)
}
