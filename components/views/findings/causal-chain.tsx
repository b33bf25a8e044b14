'use client'
import { type CSSProperties, useEffect, useMemo, useRef } from 'react'
import { FlagIcon } from '@/components/incident/notes/flag-icon'
import { classNames } from '@/components/ui/class-names'
import { Prose } from '@/components/ui/prose'
import { Certainty } from '@/components/workbench/certainty'
import { ActionKey } from '@/components/workbench/shown-keys'
import type { ChainStep, Finding } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { formatDelta, formatMs } from '@/lib/words/duration'
import { formatEvidence, parseEvidence } from '@/lib/words/evidence'
import { groupDigits } from '@/lib/words/size'
import { formatClockBeside, formatMinute, parseTime } from '@/lib/words/time'
import type { ViewProps } from '../view'
import { EvidencePlace } from './evidence-place'
import { type PlaceName, placeNames } from './place-name'
import { RuleOfLink } from './rule-of-link'
import { stepColour } from './step-colour'

const text = words.findings.chain

/** Milliseconds between two steps that are worth a line of their own; the table has all of them. */
const NOTABLE_DELTA = 200

/** What led to what: time and distance at the left, a dot in the colour of who acted, the sentence, the line that says so. */
export function CausalChain(props: ViewProps & { finding: Finding }) {
  const { finding, step: selected, selection, snapshot } = props
  const list = useRef<HTMLOListElement>(null)
  const placeName = useMemo(() => placeNames(snapshot.document, finding), [snapshot.document, finding])
  const cited = selection.evidence && formatEvidence(selection.evidence)
  useEffect(() => {
    list.current?.children[selected]?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  if (finding.chain.length === 0) return null
  return (
    <>
      <h3 className="flex items-center px-12 pt-6 pb-2 text-ink2 text-note">
        {text.title}
        <span className="ml-6">
          <FlagIcon finding={finding.id} />
        </span>
        <span className="ml-auto font-medium text-ink3">
          {text.steps(finding.chain.length, groupDigits(finding.chain.length))} <ActionKey action="next-step" />{' '}
          <ActionKey action="previous-step" />
        </span>
      </h3>
      <ol ref={list} aria-label={text.title} className="pb-4">
        {finding.chain.map((step, i) => (
          <Step
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place in the chain
            key={i}
            {...{ ...props, placeName }}
            each={step}
            before={finding.chain[i - 1]}
            next={finding.chain[i + 1]}
            isSelected={i === selected || (selected < 0 && cited !== null && step.evidence === cited)}
            onChoose={() => props.onStep(i)}
          />
        ))}
      </ol>
    </>
  )
}

interface StepProps extends ViewProps {
  finding: Finding
  each: ChainStep
  before: ChainStep | undefined
  next: ChainStep | undefined
  isSelected: boolean
  placeName: PlaceName
  onChoose(): void
}

function Step({ each, before, next, isSelected, placeName, onChoose, snapshot, finding, onSelect }: StepProps) {
  const at = parseTime(each.at)
  const until = parseTime(each.until)
  const previous = parseTime(before?.at)
  const first = parseTime(finding.from) ?? at ?? 0
  const delta = at !== null && previous !== null && until === null && before?.until === null ? at - previous : 0
  const twoClocks = before !== undefined && before.sid !== each.sid
  const certain = each.confidence === 'proven'
  const unseen = !certain && each.evidence === null
  const evidence = parseEvidence(each.evidence ?? '')
  const [statement, ...qualifiers] = each.text.split('; ')
  return (
    <li
      aria-current={isSelected ? 'step' : undefined}
      style={{ '--role': stepColour(each, snapshot.document.roles, finding) } as CSSProperties}
      className={classNames(
        'relative grid grid-cols-[--spacing(62)_--spacing(17)_minmax(0,1fr)] items-start gap-x-4 px-12 py-[1.5px] text-small leading-17 wide:grid-cols-[--spacing(68)_--spacing(17)_minmax(0,1fr)] wide:py-3',
        isSelected && 'bg-selected shadow-[inset_2px_0_0_var(--accent)]',
      )}
    >
      <span className="mono pointer-events-none font-medium text-fine text-ink2 leading-16 tracking-[-0.02em]">
        {at === null || unseen
          ? `${text.noLine} `
          : isSameDay(at, first)
            ? formatMinute(at)
            : formatClockBeside(at, first).slice(0, 11)}
        {unseen && <Certainty value={each.confidence} />}
        {until !== null && (
          <i className="block text-ink3 text-tiny not-italic leading-13">{text.until(formatMinute(until).slice(3))}</i>
        )}
        {delta >= NOTABLE_DELTA && !unseen && (
          <i
            title={text.distance(formatMs(delta), twoClocks)}
            className={classNames('block w-fit text-ink3 text-tiny not-italic leading-13', twoClocks && 'two-clocks')}
          >
            {formatDelta(delta)}
          </i>
        )}
      </span>
      <span className="pointer-events-none relative h-full">
        {next && (
          <span
            className={classNames(
              'absolute top-15 -bottom-6 left-8 border-line border-l-[1.5px]',
              next.rule === null && 'border-dashed',
            )}
          />
        )}
        {next?.rule && <RuleOfLink {...{ placeName, onSelect }} rule={next.rule} steps={[each, next]} />}
        <span
          className={classNames(
            'absolute top-2 left-2 size-13 rounded-full border-(--role) border-[1.6px]',
            certain ? 'bg-(--role)' : 'border-dashed bg-pane',
          )}
        />
      </span>
      <span className="min-w-0">
        <button type="button" aria-label={each.text} onClick={onChoose} className="absolute inset-0" />
        <span className="absolute top-4 right-0">
          <FlagIcon evidence={evidence} />
        </span>
        <span aria-hidden="true" className={classNames(unseen && 'text-ink2')}>
          <Prose text={statement!} />
        </span>{' '}
        <span className="whitespace-nowrap">
          {evidence && (
            <EvidencePlace
              evidence={evidence}
              name={nameBeside(each, placeName(evidence))}
              onSelect={() => onSelect(evidence, at ?? undefined)}
            />
          )}
          {!certain && !unseen && qualifiers.length === 0 && (
            <span className="ml-4 text-fine text-ink3">
              <Certainty value={each.confidence} />
            </span>
          )}
        </span>
        {qualifiers.length > 0 && !unseen && (
          <span className="block text-fine text-ink3 leading-14">
            {!certain && <Certainty value={each.confidence} word />}
            <span aria-hidden="true">
              {!certain && ', '}
              <Prose text={qualifiers.join('; ')} />
            </span>
          </span>
        )}
      </span>
    </li>
  )
}

/** A sentence that begins with its server need not have it twice: `14 looking :393`. */
function nameBeside({ sid, text }: ChainStep, name: string): string {
  return name.startsWith(`${sid}:`) && new RegExp(`\\b${sid}\\b`).test(text) ? name.slice(name.indexOf(':')) : name
}

function isSameDay(a: number, b: number): boolean {
  return Math.floor(a / 86_400_000) === Math.floor(b / 86_400_000)
}
