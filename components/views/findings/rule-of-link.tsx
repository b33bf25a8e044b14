'use client'
import { PopoverButton } from '@/components/ui/popover-button'
import { Prose } from '@/components/ui/prose'
import type { ChainStep } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { type Evidence, parseEvidence } from '@/lib/words/evidence'
import { ruleSource } from '@/lib/words/rule-sources'
import { RULES, type RuleId } from '@/lib/words/rules'
import { formatClock, parseTime } from '@/lib/words/time'
import { EvidencePlace } from './evidence-place'
import type { PlaceName } from './place-name'

const text = words.findings.rule

export interface RuleOfLinkProps {
  rule: string
  /** The two that it links. */
  steps: readonly [ChainStep, ChainStep]
  placeName: PlaceName
  onSelect(evidence: Evidence, time?: number): void
}

/** The rail between two steps: the rule that links them, where it is written, and both lines. */
export function RuleOfLink({ rule, steps, placeName, onSelect }: RuleOfLinkProps) {
  if (!(rule in RULES)) return null
  const source = ruleSource(rule)
  return (
    <PopoverButton
      aria-label={text.between(rule)}
      title={text.title(rule)}
      panelLabel={text.title(rule)}
      className="pointer-events-auto absolute top-[calc(100%-7px)] left-0 z-2 h-14 w-17 before:absolute before:-inset-x-4 before:-inset-y-5 before:content-[''] hover:bg-[linear-gradient(var(--accent),var(--accent))] hover:bg-[length:2px_100%] hover:bg-[position:8px_0] hover:bg-no-repeat"
      panel={
        <>
          <h4 className="font-semibold text-ink">
            {text.heading} <span className="mono text-mono">{rule}</span>
          </h4>
          <p className="mt-4">{RULES[rule as RuleId]}</p>
          {source && <p className="mt-4 text-ink3 text-note">{text.writtenIn(source)}</p>}
          <ol className="mt-7 grid gap-4 border-line border-t pt-7">
            {steps.map((step) => (
              <LinkedLine key={step === steps[0] ? 'from' : 'to'} {...{ step, placeName, onSelect }} />
            ))}
          </ol>
        </>
      }
    />
  )
}

function LinkedLine({
  step,
  placeName,
  onSelect,
}: { step: ChainStep } & Pick<RuleOfLinkProps, 'placeName' | 'onSelect'>) {
  const at = parseTime(step.at)
  const evidence = parseEvidence(step.evidence ?? '')
  return (
    <li>
      <span className="mono mr-6 text-fine text-ink3">
        {at === null ? words.findings.chain.noLine : formatClock(at)}
      </span>
      <Prose text={step.text} />{' '}
      {evidence && (
        <EvidencePlace
          evidence={evidence}
          name={placeName(evidence)}
          onSelect={() => onSelect(evidence, at ?? undefined)}
        />
      )}
    </li>
  )
}
