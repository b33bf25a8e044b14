'use client'

import { IconButton } from '@/components/ui/icon-button'
import { Pane, PaneHeader } from '@/components/ui/pane'
import type { SegmentEntry } from '@/lib/analysis/document'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import { groupDigits } from '@/lib/words/size'
import { timeColumns } from '../columns'
import { absentFile } from '../lookup/trace'
import { RowsTable } from '../rows-table'
import { timeEntryOf } from '../segment-row'
import { TimeSteps } from '../time-steps'
import { useRowSource, useTimeRows } from '../use-segment'

/** Largest timestamp so far against offset. A segment without a time index lends the place to one that has it, and says so. */
export function TimePane({
  engine,
  snapshot,
  segment,
  other,
  selected,
  twin,
  onTwin,
  onSelect,
}: {
  engine: EngineClient
  snapshot: Snapshot
  segment: SegmentEntry
  /** Another segment, whose time index is shown where this one has none. */
  other: SegmentEntry | null
  selected: Evidence | null
  twin: boolean
  onTwin(): void
  onSelect(evidence: Evidence): void
}) {
  const shown = segment.files.timeindex === null ? (other ?? segment) : segment
  const times = useTimeRows(engine, snapshot, shown, selected)
  const source = useRowSource(engine, snapshot, shown, 'timeEntries')
  return (
    <Pane aria-labelledby="kafka-times">
      <PaneHeader
        id="kafka-times"
        title={words.segmentMap.times.title}
        state={words.segmentMap.times.state(groupDigits(shown.baseOffset), shown !== segment)}
        tools={<IconButton icon="table" label={words.segmentMap.times.table} aria-pressed={twin} onClick={onTwin} />}
      />
      {shown.files.timeindex === null ? (
        <p className="px-12 py-9 text-ink2 text-small">
          {words.offsets.notAmong.before}
          <span className="mono">{absentFile(shown, 'timeindex')}</span>
          {words.offsets.notAmong.after}
        </p>
      ) : twin && source !== null ? (
        <div className="min-h-0 flex-1">
          <RowsTable
            label={words.offsets.timeEntries}
            {...{ engine, source, selected }}
            columns={timeColumns}
            read={timeEntryOf}
            onSelect={(entry) => onSelect(entry.evidence)}
          />
        </div>
      ) : (
        times && <TimeSteps {...times} labelled selected={selected} onSelect={onSelect} />
      )}
    </Pane>
  )
}
