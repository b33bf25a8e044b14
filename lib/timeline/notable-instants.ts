import type { AnalysisDocument } from '../analysis/document.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import { parseTime } from '../words/time.ts'

/**
 * Every instant at which a pane on the time axis draws something: what the shared scale makes room for, besides the lines of
 * the logs (`ScaleInput.instants`, and the marks of `shouldFold`).
 */
export function notableInstants({ document, marks }: Pick<Snapshot, 'document' | 'marks'>): readonly number[] {
  const times = [
    ...document.roles.flatMap((role) => [role.from, role.to]),
    ...document.votes.map((vote) => vote.at),
    ...marks.map((mark) => mark.at),
    ...document.unavailable.flatMap((interval) => [interval.from, interval.to]),
    ...chains(document),
  ]
  return times.map(parseTime).filter((time) => time !== null)
}

function chains(document: AnalysisDocument) {
  return document.findings.flatMap((finding) => finding.chain.flatMap((step) => [step.at, step.until]))
}
