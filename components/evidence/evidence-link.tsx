'use client'

import { Digits } from '@/components/ui/digits'
import { words } from '@/lib/language/words'
import { type Evidence, formatEvidence } from '@/lib/words/evidence'

/** `:153` for a line, `@172 201` for a byte: selects the place. */
export function EvidenceLink({ evidence, onSelect }: { evidence: Evidence; onSelect(evidence: Evidence): void }) {
  const { line, start } = evidence
  return (
    <button
      type="button"
      data-evidence={formatEvidence(evidence)}
      aria-label={words.evidence.place(line, start)}
      onClick={() => onSelect(evidence)}
      className="mono relative whitespace-nowrap border-accent/35 border-b font-medium text-fine text-accent leading-15 before:absolute before:-inset-5 before:content-['']"
    >
      {line > 0 ? (
        `:${line}`
      ) : (
        <>
          {'@'}
          <Digits value={start} />
        </>
      )}
    </button>
  )
}
