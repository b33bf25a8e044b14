'use client'
import { useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { timeWindows } from '@/components/views/time-windows'
import type { AnalysisDocument } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { formatClock } from '@/lib/words/time'
import { incidentMarks } from './incident-marks'
import { Overview } from './overview'
import { RangeField } from './range-field'
import { ActionKey } from './shown-keys'
import type { WorkbenchState } from './use-workbench'
import { setFold, setT0, showFinding, showRange } from './workbench-actions'

/** What time the panes show: the overview with its brush, the range as text, folding, T0. */
export function TimeBar({ document, state }: { document: AnalysisDocument; state: WorkbenchState }) {
  const { time } = words.workbench
  const { selection, scale, whole, activity, fold, t0, finding } = state
  const incidents = useMemo(() => incidentMarks(document), [document])
  const windows = useMemo(() => timeWindows(document, finding), [document, finding])
  return (
    <section
      aria-label={time.label}
      className="grid h-58 grid-cols-[minmax(0,1fr)_auto] border-line border-b bg-pane [contain:layout]"
    >
      <Overview
        {...{ whole, activity, windows, incidents, scale, t0 }}
        range={selection.range}
        onRange={showRange}
        onFinding={showFinding}
      />
      <div className="flex flex-col justify-center gap-3 border-line border-l px-14">
        <RangeField range={selection.range} t0={t0} onRange={showRange} />
        <div className="flex gap-4">
          <Button size="small" aria-pressed={fold} onClick={() => setFold(!fold)} className="aria-pressed:bg-selected">
            <Icon name="fold" className="size-12" />
            {fold ? time.folded : time.fold}
            <ActionKey action="fold" />
          </Button>
          <Button
            size="small"
            disabled={selection.time === null}
            title={time.t0Help}
            onClick={() => selection.time !== null && setT0(selection.time)}
          >
            <span className="mono">{time.t0(t0 === null ? null : formatClock(t0))}</span>
            <ActionKey action="t0" />
          </Button>
        </div>
      </div>
    </section>
  )
}
