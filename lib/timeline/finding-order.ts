import type { AnalysisDocument, Finding, Incident, Severity } from '../analysis/document.ts'

const WEIGHT: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, info: 2 }

/** Worst first; among equals as the analysis has them. Notices come last, incidents before findings that belong to none. */
export function findingsInOrder(document: AnalysisDocument): readonly Finding[] {
  const inIncidents = new Set(document.incidents.flatMap((incident) => incident.findings))
  const rank = (finding: Finding) => WEIGHT[finding.severity] * 2 + (inIncidents.has(finding.id) ? 0 : 1)
  return [...document.findings].sort((a, b) => rank(a) - rank(b))
}

/** The finding that the address names, else the worst one. */
export function findingOf(document: AnalysisDocument, id: string | undefined): Finding | null {
  return document.findings.find((finding) => finding.id === id) ?? findingsInOrder(document)[0] ?? null
}

export function incidentOf(document: AnalysisDocument, finding: Finding | null): Incident | null {
  return document.incidents.find((incident) => finding && incident.findings.includes(finding.id)) ?? null
}
