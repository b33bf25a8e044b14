import { EvidenceLink } from '@/components/evidence/evidence-link'
import type { Problem } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { type Evidence, parseEvidence } from '@/lib/words/evidence'

const INK: Readonly<Record<Problem['severity'], string>> = {
  error: 'text-down-ink',
  warning: 'text-warn',
  note: 'text-ink3',
}
const GLYPH: Readonly<Record<Problem['severity'], string>> = { error: '×', warning: '!', note: 'i' }
const ORDER: readonly Problem['severity'][] = ['error', 'warning', 'note']

/** What is wrong with the segment, the worst first, each with its place. */
export function ProblemList({
  problems,
  onSelect,
}: {
  problems: readonly Problem[]
  onSelect(evidence: Evidence): void
}) {
  if (problems.length === 0) return null
  const sorted = problems.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
  return (
    <ul aria-label={words.offsets.problems} className="px-12 pt-4 pb-7">
      {sorted.map((problem) => {
        const evidence = parseEvidence(problem.evidence)
        return (
          <li
            key={`${problem.code} ${problem.evidence}`}
            className="grid grid-cols-[--spacing(14)_minmax(0,1fr)_auto] items-start gap-6 py-2 text-small"
          >
            <span
              aria-hidden="true"
              className={`mt-1 grid size-14 place-items-center rounded-full border border-current font-semibold text-[10px] leading-none ${INK[problem.severity]}`}
            >
              {GLYPH[problem.severity]}
            </span>
            <span className="min-w-0" title={problem.consequence ?? undefined}>
              <span className="sr-only">{words.offsets.severities[problem.severity]} </span>
              {problem.message}
            </span>
            {evidence ? <EvidenceLink evidence={evidence} onSelect={onSelect} /> : <span />}
          </li>
        )
      })}
    </ul>
  )
}
