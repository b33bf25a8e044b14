import { EvidenceLink } from '@/components/evidence/evidence-link'
import type { ChainStep, Finding } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { formatDelta, formatMs } from '@/lib/words/duration'
import { type Evidence, parseEvidence } from '@/lib/words/evidence'
import { parseTime } from '@/lib/words/time'

const text = words.selection.linked

const BEFORE = 2
const AFTER = 4

/** The steps round this one: what led to it, and what came of it. */
export function Linked({
  finding,
  step,
  onSelect,
}: {
  finding: Finding
  step: ChainStep
  onSelect(evidence: Evidence, time?: number): void
}) {
  const place = finding.chain.indexOf(step)
  const around = [
    ...finding.chain.slice(Math.max(0, place - BEFORE), place).map((each) => ({ each, mark: '←', word: text.before })),
    ...finding.chain.slice(place + 1, place + 1 + AFTER).map((each) => ({ each, mark: '→', word: text.after })),
  ]
  if (around.length === 0) return null
  return (
    <section className="pb-7">
      <h3 className="px-12 pt-6 pb-2 text-ink2 text-note">{text.title}</h3>
      <ul>
        {around.map(({ each, mark, word }) => (
          <LinkedStep
            key={finding.chain.indexOf(each)}
            step={each}
            from={step}
            mark={mark}
            word={word}
            onSelect={onSelect}
          />
        ))}
      </ul>
    </section>
  )
}

function LinkedStep({
  step,
  from,
  mark,
  word,
  onSelect,
}: {
  step: ChainStep
  from: ChainStep
  mark: string
  word: string
  onSelect(evidence: Evidence, time?: number): void
}) {
  const evidence = parseEvidence(step.evidence ?? '')
  const time = parseTime(step.at)
  const distance = time !== null && step.until === null ? time - (parseTime(from.at) ?? time) : 0
  return (
    <li className="grid grid-cols-[--spacing(17)_minmax(0,1fr)_auto] items-start gap-6 px-12 py-[1.5px] text-small">
      <span title={word} className="text-ink3">
        <span aria-hidden="true">{mark}</span>
        <span className="sr-only">{`${word}: `}</span>
      </span>
      <span className="min-w-0">
        {step.text}
        {distance !== 0 && (
          <span title={formatMs(distance)} className="whitespace-nowrap text-ink3">
            {' '}
            {formatDelta(distance)}
          </span>
        )}
      </span>
      {evidence ? (
        <EvidenceLink evidence={evidence} onSelect={() => onSelect(evidence, time ?? undefined)} />
      ) : (
        <span />
      )}
    </li>
  )
}
