import type { Snapshot } from '@/lib/engine/snapshot'
import { parseTime } from '@/lib/words/time'

/** When the line of an evidence was written, where the document says so; else null. */
export function timeOfEvidence({ document, marks }: Snapshot, evidence: string): number | null {
  const step = document.findings.flatMap((finding) => finding.chain).find((each) => each.evidence === evidence)
  const at =
    step?.at ??
    marks.find((mark) => mark.evidence === evidence)?.at ??
    document.votes.find((vote) => vote.evidence === evidence)?.at ??
    document.roles.find((role) => role.evidence[0] === evidence)?.from
  return parseTime(at)
}
