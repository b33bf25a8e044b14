'use client'
import { words } from '@/lib/language/words'
import { type Evidence, formatEvidence } from '@/lib/words/evidence'

/** `:153` for a line, `@172 201` for a byte: opens the place in Evidence. */
export function EvidencePlace({
  evidence,
  name,
  onSelect,
}: {
  evidence: Evidence
  /** How the place is called beside the others (`placeNames`). */
  name: string
  onSelect(): void
}) {
  const { line, start } = evidence
  return (
    <button
      type="button"
      data-evidence={formatEvidence(evidence)}
      aria-label={words.evidence.place(line, start)}
      onClick={onSelect}
      className="mono relative z-1 whitespace-nowrap border-accent/35 border-b font-medium text-fine text-accent leading-15 before:absolute before:-inset-5 before:content-['']"
    >
      {name}
    </button>
  )
}
