'use client'
import { type CSSProperties, useMemo } from 'react'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { Prose } from '@/components/ui/prose'
import { Certainty } from '@/components/workbench/certainty'
import type { ChainStep, Finding } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { formatDelta } from '@/lib/words/duration'
import { formatEvidence, parseEvidence } from '@/lib/words/evidence'
import { formatClock, parseTime } from '@/lib/words/time'
import type { ViewProps } from '../view'
import { EvidencePlace } from './evidence-place'
import { placeNames } from './place-name'
import { stepColour } from './step-colour'

/** The story as a room reads it: one step at a time, in a sentence under the timeline. */
export function Caption(props: ViewProps) {
  const { finding, step, selection } = props
  if (!finding) return null
  if (finding.chain.length === 0)
    return (
      <p className="flex min-h-54 items-center px-14 py-6 text-sentence">
        <Prose text={finding.impact || finding.summary} />
      </p>
    )
  const cited = selection.evidence && formatEvidence(selection.evidence)
  const at = step >= 0 ? step : finding.chain.findIndex(({ evidence }) => evidence !== null && evidence === cited)
  const shown = finding.chain[at]
  return (
    <div className="grid min-h-54 grid-cols-[auto_minmax(0,1fr)_fit-content(36%)] items-center gap-x-14 py-6 pr-8 pl-8">
      <Stepper {...{ finding, at }} onStep={props.onStep} />
      {shown ? (
        <Statement {...props} {...{ finding, shown }} before={finding.chain[at - 1]} />
      ) : (
        <p className="text-ink2 text-sentence">
          <Prose text={finding.impact || finding.summary} />
        </p>
      )}
      <StepDots {...props} {...{ finding, at }} />
    </div>
  )
}

interface PlaceInChain {
  finding: Finding
  /** −1 where the selection is no step. */
  at: number
  onStep(step: number): void
}

function Stepper({ finding: { chain }, at, onStep }: PlaceInChain) {
  return (
    <div className="flex items-center gap-4">
      <IconButton
        icon="back"
        label={words.projector.previous}
        keys="←"
        disabled={at === 0}
        onClick={() => onStep(Math.max(0, at - 1))}
      />
      <span className="min-w-44 text-center text-ink3 text-note">{words.projector.ofSteps(at + 1, chain.length)}</span>
      <IconButton
        icon="arrow"
        label={words.projector.next}
        keys="→"
        disabled={at === chain.length - 1}
        onClick={() => onStep(Math.min(chain.length - 1, at + 1))}
      />
    </div>
  )
}

function Statement({
  finding,
  shown,
  before,
  snapshot,
  onSelect,
}: ViewProps & { finding: Finding; shown: ChainStep; before: ChainStep | undefined }) {
  const { document } = snapshot
  const placeName = useMemo(() => placeNames(document, finding), [document, finding])
  const time = parseTime(shown.at)
  const previous = parseTime(before?.at)
  const isSpan = shown.until !== null || before?.until !== null
  const evidence = parseEvidence(shown.evidence ?? '')
  const [statement = '', ...qualifiers] = shown.text.split('; ')
  return (
    <div className="min-w-0">
      <p className="text-sentence">
        {time !== null && <span className="mono mr-10 text-ink2">{formatClock(time)}</span>}
        <b className="mr-10">
          <Prose text={statement} />
        </b>
        {evidence && (
          <EvidencePlace
            evidence={evidence}
            name={placeName(evidence)}
            onSelect={() => onSelect(evidence, time ?? undefined)}
          />
        )}
      </p>
      {/* Its line is there even when it is empty: nothing jumps from one step to the next. */}
      <p className="flex min-h-18 flex-wrap items-baseline gap-x-10 text-ink2 text-small">
        <Certainty value={shown.confidence} word />
        {qualifiers.length > 0 && <Prose text={qualifiers.join('; ')} />}
        {time !== null && previous !== null && time > previous && !isSpan && (
          <span className={classNames('text-ink3', before?.sid !== shown.sid && 'two-clocks')}>
            {words.projector.sinceStep(formatDelta(time - previous))}
          </span>
        )}
      </p>
    </div>
  )
}

/** Where in the story this is, in the colours of who acted. */
function StepDots({ finding, at, snapshot, onStep }: ViewProps & PlaceInChain) {
  return (
    <ol aria-label={words.projector.story} className="flex flex-wrap justify-end">
      {finding.chain.map((each, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place in the chain
        <li key={i} aria-current={i === at ? 'step' : undefined}>
          <button
            type="button"
            aria-label={words.projector.toStep(i + 1, each.text)}
            title={each.text}
            onClick={() => onStep(i)}
            style={{ '--role': stepColour(each, snapshot.document.roles, finding) } as CSSProperties}
            className="grid size-24 place-items-center rounded-field hover:bg-raised"
          >
            <span
              className={classNames(
                'rounded-full border-(--role) border-[1.6px]',
                i === at ? 'size-15 outline-2 outline-accent outline-offset-2' : 'size-11',
                each.confidence === 'proven' ? 'bg-(--role)' : 'border-dashed',
              )}
            />
          </button>
        </li>
      ))}
    </ol>
  )
}
