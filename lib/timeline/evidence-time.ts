import type { Snapshot } from '../engine/snapshot.ts'
import { parseTime } from '../words/time.ts'

/** When the line of an evidence was written, where the document says so; else null. */
export function timeOfEvidence(
  { document, marks }: Pick<Snapshot, 'document' | 'marks'>,
  evidence: string,
): number | null {
  const step = document.findings.flatMap((finding) => finding.chain).find((each) => each.evidence === evidence)
  const at =
    step?.at ??
    marks.find((mark) => mark.evidence === evidence)?.at ??
    document.votes.find((vote) => vote.evidence === evidence)?.at ??
    document.roles.find((role) => role.evidence[0] === evidence)?.from
  return parseTime(at)
}
