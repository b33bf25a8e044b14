'use client'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import type { Finding, RuleOut, Verdict } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import { hypothesisName } from '@/lib/words/hypothesis'
import { EvidencePlace } from './evidence-place'
import { type PlaceName, placesOf } from './place-name'
import { countsOf, fetchNumbers } from './rule-out-order'
import { VerdictGlyph } from './verdict-glyph'

const text = words.findings.ruleOuts

export interface RuleOutsProps {
  ruleOuts: readonly RuleOut[]
  finding: Finding | null
  /** Whether the ruled-out rows are shown one by one. */
  unfolded: boolean
  onUnfold(unfolded: boolean): void
  placeName: PlaceName
  onSelect(evidence: Evidence): void
}

/** What else it could have been. What is ruled out, and what no file to fetch would decide, folds until it is asked for. */
export function RuleOuts({ ruleOuts, finding, unfolded, placeName, onUnfold, onSelect }: RuleOutsProps) {
  if (ruleOuts.length === 0) return null
  const supported = ruleOuts.filter((each) => each.verdict === 'supported')
  const open = ruleOuts.filter((each) => each.verdict === 'cannot_tell')
  const decidable = open.filter((each) => fetchNumbers(each, finding).length > 0)
  const undecidable = open.filter((each) => fetchNumbers(each, finding).length === 0)
  const out = ruleOuts.filter((each) => each.verdict === 'ruled_out')
  const fold = { unfolded, onUnfold }
  const row = (each: RuleOut) => (
    <RuleOutRow key={each.hypothesis} {...{ ruleOut: each, finding, placeName, onSelect }} />
  )
  return (
    <section aria-label={text.title} className="border-line border-t pb-4">
      <h3 className="flex items-center px-12 pt-4 pb-1 text-ink2 text-note">
        {text.title} <span className="ml-auto font-medium text-ink3">{countsOf(ruleOuts)}</span>
      </h3>
      {[...supported, ...decidable].map(row)}
      <Folded {...fold} verdict="cannot_tell" ruleOuts={undecidable} said={text.moreOpen} />
      {unfolded && undecidable.map(row)}
      <Folded {...fold} verdict="ruled_out" ruleOuts={out} said={text.ruledOut} />
      {unfolded && out.map(row)}
    </section>
  )
}

/** Rows that nobody acts on, in one until they are asked for. */
function Folded({
  verdict,
  ruleOuts,
  said,
  unfolded,
  onUnfold,
}: { verdict: Verdict; said(count: number, names: readonly string[]): string } & Pick<
  RuleOutsProps,
  'ruleOuts' | 'unfolded' | 'onUnfold'
>) {
  if (ruleOuts.length === 0) return null
  return (
    <button
      type="button"
      aria-expanded={unfolded}
      onClick={() => onUnfold(!unfolded)}
      className="grid min-h-20 w-full grid-cols-[--spacing(17)_minmax(0,1fr)_auto] items-center gap-6 px-12 text-left text-ink3 text-small hover:text-ink2"
    >
      <VerdictGlyph verdict={verdict} />
      <span className="overflow-hidden text-ellipsis whitespace-nowrap">
        {said(ruleOuts.length, unfolded ? [] : ruleOuts.map((each) => hypothesisName(each.hypothesis)))}
      </span>
      <Icon name="down" className={classNames('size-12', unfolded && 'rotate-180')} />
    </button>
  )
}

function RuleOutRow({
  ruleOut,
  finding,
  placeName,
  onSelect,
}: { ruleOut: RuleOut } & Pick<RuleOutsProps, 'finding' | 'placeName' | 'onSelect'>) {
  const evidence = placesOf(ruleOut.evidence)
  const fetch = fetchNumbers(ruleOut, finding)
  return (
    <details className="group px-12 text-small">
      <summary className="grid min-h-19 list-none grid-cols-[--spacing(17)_minmax(0,1fr)_auto] items-start gap-6 py-[1.5px] wide:py-3">
        <VerdictGlyph verdict={ruleOut.verdict} />
        <span className={ruleOut.verdict === 'ruled_out' ? 'text-ink3' : undefined}>
          {hypothesisName(ruleOut.hypothesis)}
        </span>
        <span className="whitespace-nowrap text-right text-fine text-ink3">
          {ruleOut.verdict === 'cannot_tell' && fetch.length > 0
            ? text.fetch(fetch)
            : [...new Set(evidence.map(placeName))].slice(0, 2).join(' ')}
        </span>
      </summary>
      <p className="pb-5 pl-23 text-ink2">
        {ruleOut.because}{' '}
        {evidence.slice(0, 6).map((each) => (
          <span key={`${each.file}${each.start}`}>
            <EvidencePlace evidence={each} name={placeName(each)} onSelect={() => onSelect(each)} />{' '}
          </span>
        ))}
        {fetch.length > 0 && <span className="text-warn">{text.decidedBy(fetch)}</span>}
      </p>
    </details>
  )
}
