'use client'

import { IconButton } from '@/components/ui/icon-button'
import { Pane, PaneHeader } from '@/components/ui/pane'
import { Segmented } from '@/components/ui/segmented'
import { useLinkValue } from '@/components/workbench/use-link-value'
import { useSize } from '@/components/workbench/use-size'
import type { SegmentEntry } from '@/lib/analysis/document'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { TimeRange } from '@/lib/engine/queries'
import type { Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { type Evidence, isSamePlace } from '@/lib/words/evidence'
import { groupDigits } from '@/lib/words/size'
import { batchColumns, entryColumns } from '../columns'
import { absentFile } from '../lookup/trace'
import { RowsTable } from '../rows-table'
import { type Batch, batchOf, type IndexEntry, indexEntryOf } from '../segment-row'
import { isInWindow, timeWindow } from '../time-window'
import { useRowSource } from '../use-segment'
import type { LitStep } from './use-lookup'

const { rows: told } = words.segmentMap

type Rows = 'batches' | 'entries'

const WIDE = 760
const TABS: readonly { value: Rows; label: string }[] = [
  { value: 'batches', label: words.batches.title },
  { value: 'entries', label: words.offsets.indexEntries },
]

/** The batches of the segment, or the entries of its index, as many as there are. */
export function RowsPane({
  engine,
  snapshot,
  segment,
  selected,
  range,
  lit,
  wide,
  onWide,
  onSelect,
}: {
  engine: EngineClient
  snapshot: Snapshot
  segment: SegmentEntry
  selected: Evidence | null
  /** The time that is chosen on the shared axis. */
  range: TimeRange
  /** What the lookup came to: its rows are marked. */
  lit: LitStep | null
  /** It has the place of the time index too: all columns are there. */
  wide: boolean
  onWide(): void
  onSelect(evidence: Evidence): void
}) {
  const [box, { width }] = useSize<HTMLDivElement>()
  const [chosen, setChosen] = useLinkValue('kr')
  const shown: Rows =
    chosen === 'batches' || chosen === 'entries' ? chosen : segment.files.log === null ? 'entries' : 'batches'
  const source = useRowSource(engine, snapshot, segment, shown)
  const given = source && {
    engine,
    source,
    selected,
    onSelect: (row: { evidence: Evidence }) => onSelect(row.evidence),
  }
  const window = timeWindow(snapshot.document, segment, range)
  const title = shown === 'batches' ? words.batches.title : words.offsets.indexEntries
  return (
    <Pane aria-labelledby="kafka-rows">
      <PaneHeader
        id="kafka-rows"
        title={title}
        state={
          source &&
          (shown === 'batches'
            ? told.batches(words.batches.count(source.count, groupDigits(source.count)), window !== null)
            : told.entries(source.count))
        }
        tools={
          <>
            <Segmented label={told.of} small options={TABS} value={shown} onChange={setChosen} />
            <IconButton icon={wide ? 'restore' : 'maximise'} label={wide ? told.fewer : told.all} onClick={onWide} />
          </>
        }
      />
      <div ref={box} className="min-h-0 flex-1">
        {given === null ? (
          <p className="px-12 py-9 text-ink2 text-small">
            {words.offsets.notAmong.before}
            <span className="mono">{absentFile(segment, shown === 'batches' ? 'log' : 'index')}</span>
            {words.offsets.notAmong.after}
          </p>
        ) : shown === 'batches' ? (
          <RowsTable
            label={title}
            {...given}
            columns={batchColumns(width >= WIDE)}
            read={batchOf}
            isRelated={({ maxTime, position }: Batch) => position === lit?.step.position || isInWindow(window, maxTime)}
          />
        ) : (
          <RowsTable
            label={title}
            {...given}
            columns={entryColumns}
            read={indexEntryOf}
            isRelated={({ evidence }: IndexEntry) => isRead(lit, evidence)}
          />
        )}
      </div>
    </Pane>
  )
}

/** The lookup has read this entry, up to the step that is shown. */
function isRead(lit: LitStep | null, evidence: Evidence): boolean {
  return lit?.probes.some((probe) => isSamePlace(probe.evidence, evidence)) ?? false
}
