import type { AnalysisDocument, Finding, Incident } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { parseEvidence } from '@/lib/words/evidence'
import { copyText } from './copy'
import { summaryText } from './summary-text'

/** Copies five lines for the chat, with names in place of addresses, hosts, paths and topics. */
export async function copySummary(
  document: AnalysisDocument,
  finding: Finding,
  incident: Incident | null,
): Promise<void> {
  const { redactDocument } = await import('@/lib/incident/redact-document')
  const cited = new Set(finding.evidence.map((text) => parseEvidence(text)?.file))
  const redacted = redactDocument({
    ...document,
    files: document.files.filter(({ id }) => cited.has(id)),
    findings: [finding],
    incidents: incident ? [incident] : [],
    // Of these only the names count, which servers and partitions have.
    ...{ roles: [], votes: [], elections: [], quorumLosses: [], unavailable: [], clockOffsets: [], ruleOuts: [] },
    ...{ unexplained: [], coverage: [], comparisons: [] },
  })
  await copyText(summaryText(redacted, redacted.findings[0]!, redacted.incidents[0] ?? null), words.actions.theSummary)
}
