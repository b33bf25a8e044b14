import { EvidenceLink } from '@/components/evidence/evidence-link'
import { classNames } from '@/components/ui/class-names'
import { Pane, PaneHeader } from '@/components/ui/pane'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import { groupDigits } from '@/lib/words/size'
import { formatClock, formatUtc } from '@/lib/words/time'
import type { Lookup, LookupCost, LookupStep } from '../lookup/trace'
import { isNamedTime } from '../lookup/wanted'

const { lookup: told } = words

/** A lookup step by step. A step that needs a file that is not here is dashed, and names it. */
export function LookupPane({
  lookup,
  problem,
  at,
  onStep,
  onSelect,
}: {
  lookup: Lookup | null
  /** What is wrong with what was typed. */
  problem: string
  /** Number of the step that is lit. */
  at: number
  onStep(step: number): void
  onSelect(evidence: Evidence): void
}) {
  const target = lookup && wordsOf(lookup)
  return (
    <Pane aria-labelledby="kafka-lookup">
      <PaneHeader id="kafka-lookup" title={target === null ? told.title : told.titleOf(target)} state={told.state} />
      {lookup === null ? (
        <p className="px-12 py-9 text-ink2 text-small">{problem || told.empty}</p>
      ) : (
        <>
          <ol className="min-h-0 flex-1 overflow-y-auto py-6" aria-label={told.steps}>
            {lookup.steps.map((step, i) => (
              <Step
                // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name than its place
                key={i}
                number={i + 1}
                step={step}
                isLit={i === at}
                onStep={() => onStep(i)}
                onSelect={onSelect}
              />
            ))}
            {lookup.failure !== null && <li className="px-12 py-5 text-small text-warn">{lookup.failure}</li>}
          </ol>
          <Cost cost={lookup.cost} />
        </>
      )}
    </Pane>
  )
}

function Step({
  number,
  step,
  isLit,
  onStep,
  onSelect,
}: {
  number: number
  step: LookupStep
  isLit: boolean
  onStep(): void
  onSelect(evidence: Evidence): void
}) {
  const { title, text, needs, probes, of, evidence } = step
  return (
    <li
      ref={isLit ? reveal : undefined}
      aria-current={isLit ? 'step' : undefined}
      className={classNames(
        'grid grid-cols-[--spacing(22)_minmax(0,1fr)_auto] gap-8 px-12 py-5',
        isLit && 'bg-selected shadow-[inset_2px_0_0_var(--accent)]',
      )}
    >
      <button
        type="button"
        aria-label={told.step(number, title, text)}
        onClick={onStep}
        className={classNames(
          'mono grid size-20 place-items-center rounded-full border-[1.5px] font-semibold text-fine',
          isLit ? 'border-accent bg-accent text-accent-ink' : 'border-strong text-ink2',
          needs !== null && 'border-dashed',
        )}
      >
        {number}
      </button>
      <div>
        <b>{title}</b> {text}{' '}
        {needs !== null && (
          <span className="text-warn">
            {told.needs.before}
            <span className="mono">{needs}</span>
            {told.needs.after}
          </span>
        )}
        {probes.length > 0 && (
          <table className="mt-4 w-full text-note">
            <tbody>
              {probes.map(({ low, high, entry, value, outcome, evidence: place }) => (
                <tr key={entry} className={outcome === 'exact' ? 'font-semibold text-accent' : 'text-ink2'}>
                  <td className="whitespace-nowrap py-px pr-8">{told.bounds(groupDigits(low), groupDigits(high))}</td>
                  <td className="whitespace-nowrap py-px pr-8">
                    <button type="button" onClick={() => onSelect(place)} className="hover:text-ink">
                      {told.entry(groupDigits(entry))}
                    </button>
                  </td>
                  <td className="mono whitespace-nowrap py-px pr-8">
                    {of === 'time' ? formatClock(value) : groupDigits(value)}
                  </td>
                  <td className="whitespace-nowrap py-px">{told.outcomes[outcome]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <span className="pt-1">{evidence && <EvidenceLink evidence={evidence} onSelect={onSelect} />}</span>
    </li>
  )
}

function reveal(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

const UNKNOWN = '?'

function Cost({ cost }: { cost: LookupCost }) {
  const { entriesRead, indexBytes, headerBytes, scannedPast } = cost
  const bytes = (count: number | null) => (count === null ? UNKNOWN : words.offsets.bytes(groupDigits(count)))
  const figures = [
    [groupDigits(entriesRead), told.cost.entries],
    [bytes(indexBytes), told.cost.index],
    [bytes(headerBytes), told.cost.headers],
    [bytes(scannedPast), told.cost.past],
  ] as const
  return (
    <dl className="grid flex-none grid-cols-4 border-line border-t">
      {figures.map(([figure, name]) => (
        <div
          key={name}
          className="flex flex-col-reverse px-12 pt-8 pb-6"
          title={figure === UNKNOWN ? told.cost.needsLog : undefined}
        >
          <dt className="whitespace-nowrap text-fine text-ink3">{name}</dt>
          <dd className="mono font-semibold text-figure">{figure}</dd>
        </div>
      ))}
    </dl>
  )
}

function wordsOf({ wanted: { kind, value } }: Lookup): string {
  if (kind === 'offset') return groupDigits(value)
  return isNamedTime(value) ? told.named[value] : formatUtc(value)
}
