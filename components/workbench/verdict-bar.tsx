'use client'
import type { CSSProperties } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Prose } from '@/components/ui/prose'
import type { AnalysisDocument, Finding, Incident } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { parseTime, withoutHour } from '@/lib/words/time'
import { Certainty } from './certainty'
import { copySummary } from './copy-summary'
import { sentencesOf } from './sentences'
import { SEVERITY_COLOURS } from './severity'
import { stateOf } from './verdict-state'

const { verdict } = words

export interface VerdictBarProps {
  document: AnalysisDocument
  finding: Finding | null
  incident: Incident | null
  /** Files are still being read. */
  reading: boolean
}

/** The answer at a glance, from across the room. */
export function VerdictBar({ document, finding, incident, reading }: VerdictBarProps) {
  if (!finding) return <NoVerdict {...{ document, reading }} />
  const state = stateOf(finding, incident)
  const short = (text: string) => withoutHour(withoutStop(text), parseTime(finding.from) ?? 0)
  const impact = short(sentencesOf(finding.impact)[0] ?? '')
  const [first = '', second = ''] = sentencesOf(finding.doNow)
  const hasRoom = second !== '' && `${impact}${first} ${second}`.length <= ROOM_FOR_SECOND
  return (
    <section
      aria-label={verdict.label}
      style={SEVERITY_COLOURS[finding.severity] as CSSProperties}
      className="grid min-h-56 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-16 border-line border-b bg-pane px-12 py-4 shadow-[inset_3px_0_0_var(--severity)]"
    >
      <div className="min-w-0">
        <div className="flex min-w-0 flex-wrap items-center gap-x-10">
          <span className="inline-flex h-20 flex-none items-center gap-5 rounded-[5px] border border-(--severity) bg-(--severity)/13 px-8 font-semibold text-(--severity-ink) text-note">
            <Icon name="warning" className="size-12" />
            {words.names.severity[finding.severity]}
          </span>
          <h1 className="text-verdict tracking-[-0.018em]">{finding.title}</h1>
          <span className="text-ink2 text-small">
            <Certainty value={finding.confidence} word />
          </span>
          <span
            className={
              state.over
                ? 'inline-flex h-20 items-center whitespace-nowrap rounded-full border border-strong px-8 font-medium text-ink2 text-note'
                : 'inline-flex h-20 items-center whitespace-nowrap rounded-full border border-warn border-dashed px-8 font-medium text-note text-warn'
            }
          >
            {state.text}
          </span>
        </div>
        <p className="flex flex-wrap gap-x-18 text-ink2 leading-20 max-full:flex-col">
          {finding.impact && (
            <span title={finding.impact}>
              <b className="mr-3 text-ink">{verdict.impact}</b> <Prose text={impact} />
            </span>
          )}
          {first && (
            <span title={finding.doNow}>
              <b className="mr-3 text-ink">{verdict.first}</b> <Prose text={short(first)} />
              {hasRoom && (
                <span className="max-[1439px]:hidden">
                  <Prose text={`. ${short(second)}`} />
                </span>
              )}
            </span>
          )}
        </p>
      </div>
      <Button className="projector:hidden" onClick={() => copySummary(document, finding, incident)}>
        <Icon name="copy" />
        <span className="max-full:sr-only">{verdict.copy}</span>
      </Button>
    </section>
  )
}

/** Characters of impact and action that share a line from 1440 px on; what does not fit is in Findings. */
const ROOM_FOR_SECOND = 203

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}

function NoVerdict({ document, reading }: Pick<VerdictBarProps, 'document' | 'reading'>) {
  const known = document.files.filter((file) => file.kind !== null).length
  return (
    <section
      aria-label={verdict.label}
      className="flex min-h-56 flex-col justify-center border-line border-b bg-pane px-12 py-4"
    >
      <h1 className="text-verdict tracking-[-0.018em]">
        {reading ? verdict.none.reading : known === 0 ? verdict.none.unknown : verdict.none.nothing}
      </h1>
      <p className="text-ink2">
        {reading ? verdict.none.readingHelp : known === 0 ? verdict.none.unknownHelp : verdict.none.nothingHelp}
      </p>
    </section>
  )
}
