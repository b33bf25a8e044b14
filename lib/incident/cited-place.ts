import type { EvidenceText } from '../analysis/document.ts'
import type { LineRow } from '../engine/queries.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import { formatEvidence, parseEvidence } from '../words/evidence.ts'
import type { Annotations } from './annotations.ts'

/** A cited place of a file, with what a reader sees of it. */
export interface CitedPlace {
  readonly evidence: EvidenceText
  readonly citedBy: readonly CitedBy[]
  /** The row of a log line, as the Evidence pane shows it; null of another file. */
  readonly line: LineRow | null
  /** What stands there, with the trace under it; null in a binary file, where nothing of it may leave, and where the author unticked it. */
  readonly text: string | null
  /** Bytes of a binary file, in hexadecimal, where they hold neither key nor value of a record. */
  readonly hex: string | null
  /** Only its beginning. */
  readonly shortened: boolean
}

export type CitedBy = 'note' | 'pin' | 'document'

/** Every place that is cited, those that people and findings name first, and who cites it. */
export function citedPlaces(
  { document, marks, configurations }: Pick<Snapshot, 'document' | 'marks' | 'configurations'>,
  { notes, pins }: Annotations,
): ReadonlyMap<EvidenceText, readonly CitedBy[]> {
  const places = new Map<EvidenceText, CitedBy[]>()
  const cite = (evidence: EvidenceText, by: CitedBy): void => {
    const known = places.get(evidence)
    if (known === undefined) places.set(evidence, [by])
    else if (!known.includes(by)) known.push(by)
  }
  for (const { on } of notes) if (on.kind === 'evidence') cite(formatEvidence(on.evidence), 'note')
  for (const { evidence } of pins) cite(formatEvidence(evidence), 'pin')
  const { findings, incidents, ruleOuts, elections, ...rest } = document
  for (const part of [findings, incidents, ruleOuts, elections, marks, rest, configurations])
    eachEvidence(part, (evidence) => cite(evidence, 'document'))
  return places
}

/** Whatever names evidence has it as text. */
function eachEvidence(value: unknown, found: (evidence: EvidenceText) => void): void {
  if (typeof value === 'string') {
    if (EVIDENCE.test(value) && parseEvidence(value) !== null) found(value)
  } else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) eachEvidence(part, found)
}

const EVIDENCE = /^[\w.]+:\d+-\d+:\d+$/
