'use client'
import { Button } from '@/components/ui/button'
import { Pane, PaneHeader } from '@/components/ui/pane'
import type { Finding } from '@/lib/analysis/document'
import type { Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { formatDuration } from '@/lib/words/duration'
import { Certainty } from './certainty'

export interface FirstAnswerProps {
  snapshot: Snapshot
  finding: Finding | null
  openable: boolean
  onOpen(): void
}

/** The worst finding so far, while the rest is still being read. */
export function FirstAnswer({ snapshot, finding, openable, onOpen }: FirstAnswerProps) {
  const { answer } = words.inventoryPage
  const { reading, lines } = snapshot
  const state = reading.state === 'reading' ? answer.reading : answer.took(formatDuration(reading.elapsed))
  return (
    <Pane aria-labelledby="first-answer" className="flex-none border-accent/55">
      <PaneHeader id="first-answer" title={answer.title} state={state} />
      <div className="px-12 py-9">
        <h3 className="text-balance text-sentence tracking-[-0.012em]">
          {finding?.title ??
            (reading.state === 'reading' ? (lines.total === 0 ? answer.nothingYet : answer.noneSoFar) : answer.none)}
        </h3>
        {finding && (
          <p className="mt-4 text-ink2 text-small leading-[17px]">
            {finding.summary || finding.impact}{' '}
            <span className="text-ink3">
              <Certainty value={finding.confidence} word />
            </span>
          </p>
        )}
        <Button tone="primary" className="mt-9" disabled={!openable} onClick={onOpen}>
          {words.inventoryPage.open}
        </Button>
      </div>
    </Pane>
  )
}
