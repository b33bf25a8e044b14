import type { AnalysisDocument, Finding } from '@/lib/analysis/document'
import { type Evidence, parseEvidence } from '@/lib/words/evidence'
import { groupDigits } from '@/lib/words/size'

/** `:153` for a line, `@172 201` for a byte; `3:196`, server 3, where a finding cites the logs of several servers. */
export type PlaceName = (evidence: Evidence) => string

export function placeNames(document: AnalysisDocument, finding: Finding | null): PlaceName {
  const servers = new Map<string, number>()
  const names = new Set<string>()
  for (const file of document.files) {
    if (file.sid === null || (finding !== null && file.ensemble !== finding.ensemble)) continue
    servers.set(file.id, file.sid)
    // Parts of one paste share the count of its lines: there the line alone says which it is.
    names.add(file.path.replace(PART, ''))
  }
  const several = names.size > 1 && new Set(servers.values()).size > 1
  return ({ file, line, start }) => {
    const place = line > 0 ? `:${line}` : `@${groupDigits(start)}`
    return several && servers.has(file) ? `${servers.get(file)}${place}` : place
  }
}

/** What a part of a file has behind the name of the whole. */
const PART = /#L\d+-L\d+$/

/** The places of texts such as a rule-out has. */
export function placesOf(evidence: readonly string[]): readonly Evidence[] {
  return evidence.flatMap((text) => parseEvidence(text) ?? [])
}
