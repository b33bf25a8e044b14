'use client'

import { Segmented } from '@/components/ui/segmented'
import { useSize } from '@/components/workbench/use-size'
import type { PartitionEntry, SegmentEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import type { ViewProps } from '../view'
import { problemsOf } from './chosen-segment'
import { batchColumns, entryColumns, timeColumns } from './columns'
import { type OffsetsTab, useChosenSegment, useOffsetsTab } from './offsets-state'
import { PartitionChoice } from './partition-choice'
import { ProblemList } from './problem-list'
import { RowsTable } from './rows-table'
import { FileKinds, ScatteredNotice, SegmentChips, SegmentSelect } from './segment-chips'
import { batchOf, indexEntryOf, timeEntryOf } from './segment-row'
import { SegmentStrip } from './segment-strip'
import { TimeSteps } from './time-steps'
import { useRowSource, useStripRows, useTimeRows } from './use-segment'

const WIDE = 760
const ROOM_FOR_CHIPS = 500
const MOST_CHIPS = 12
const TAB_NAMES: readonly { value: OffsetsTab; label: string }[] = [
  { value: 'index', label: words.offsets.tabs.index },
  { value: 'time', label: words.offsets.tabs.time },
  { value: 'batches', label: words.offsets.tabs.batches },
]
const TABS = { index: IndexTab, time: TimeTab, batches: BatchesTab }

/** One segment of one partition: its index, its time index, its batches. */
export function OffsetsPane(props: ViewProps) {
  const { snapshot, selection, onSelect } = props
  const { chosen, choosePartition, chooseSegment } = useChosenSegment(snapshot, selection.evidence)
  const [tab, setTab] = useOffsetsTab(chosen?.segment.files)
  const [box, { width }] = useSize<HTMLDivElement>()
  if (chosen === null) return null
  const { partition, segment, isElsewhere } = chosen
  const { partitions } = snapshot.document
  const select = (evidence: Evidence, time?: number | null) => {
    chooseSegment(partition.folder, segment.baseOffset)
    onSelect(evidence, time ?? undefined)
  }
  const isDumped = snapshot.files.some(
    ({ id, kind }) => kind === 'kafka/dump-text' && Object.values(segment.files).includes(id),
  )
  const Tab = TABS[tab]
  const tabProps: TabProps = {
    ...props,
    partition,
    segment,
    onPlace: select,
  }
  const { segments } = partition
  const choice = {
    segments,
    chosen: segment,
    onChoose: (each: SegmentEntry) => chooseSegment(partition.folder, each.baseOffset),
  }
  const asChips = segments.length > 1 && segments.length <= MOST_CHIPS && width >= ROOM_FOR_CHIPS
  return (
    <div ref={box} className="flex h-full min-h-0 flex-col">
      <div className="flex flex-none flex-wrap items-center gap-x-8 gap-y-5 px-12 pt-7">
        <Segmented label={words.offsets.show} small options={TAB_NAMES} value={tab} onChange={setTab} />
        {partitions.length > 1 && (
          <PartitionChoice
            partitions={partitions}
            chosen={partition}
            className="max-w-280 flex-1 basis-110"
            onChoose={choosePartition}
          />
        )}
        {segments.length === 1 ? (
          <FileKinds segment={segment} />
        ) : asChips ? (
          <SegmentChips {...choice} />
        ) : (
          <SegmentSelect {...choice} />
        )}
        <ScatteredNotice partition={partition} dumped={isDumped} />
      </div>
      <Tab key={`${partition.folder} ${segment.baseOffset}`} {...tabProps} />
      {isElsewhere && <p className="flex-none px-12 pb-4 text-ink3 text-note">{words.offsets.elsewhere}</p>}
    </div>
  )
}

interface TabProps extends ViewProps {
  partition: PartitionEntry
  segment: SegmentEntry
  onPlace(evidence: Evidence, time?: number | null): void
}

function IndexTab({ snapshot, engine, selection, twin, partition, segment, onPlace }: TabProps) {
  const rows = useStripRows(engine, snapshot, segment, selection.evidence)
  const source = useRowSource(engine, snapshot, segment, 'entries')
  const problems = problemsOf(partition, segment)
  if (twin && source !== null)
    return (
      <RowsTable
        label={words.offsets.indexEntries}
        engine={engine}
        source={source}
        columns={entryColumns}
        selected={selection.evidence}
        read={indexEntryOf}
        onSelect={(entry) => onPlace(entry.evidence)}
      />
    )
  const isEmpty = rows !== null && rows.entries.length + rows.batches.length === 0
  return (
    <div className="min-h-0 flex-1 overflow-y-auto pt-4">
      {isEmpty ? (
        <NotLoaded what=".index" segment={segment} />
      ) : (
        rows && <SegmentStrip rows={rows} selected={selection.evidence} onSelect={onPlace} />
      )}
      <ProblemList problems={problems} onSelect={onPlace} />
    </div>
  )
}

function TimeTab({ snapshot, engine, selection, twin, segment, onPlace }: TabProps) {
  const times = useTimeRows(engine, snapshot, segment, selection.evidence)
  const source = useRowSource(engine, snapshot, segment, 'timeEntries')
  if (segment.files.timeindex === null) return <NotLoaded what=".timeindex" segment={segment} />
  if (twin && source !== null)
    return (
      <RowsTable
        label={words.offsets.timeEntries}
        engine={engine}
        source={source}
        columns={timeColumns}
        selected={selection.evidence}
        read={timeEntryOf}
        onSelect={(entry) => onPlace(entry.evidence)}
      />
    )
  return times && <TimeSteps {...times} selected={selection.evidence} onSelect={onPlace} />
}

function BatchesTab({ snapshot, engine, selection, segment, onPlace }: TabProps) {
  const [box, { width }] = useSize<HTMLDivElement>()
  const source = useRowSource(engine, snapshot, segment, 'batches')
  if (segment.files.log === null) return <NotLoaded what=".log" segment={segment} />
  return (
    <div ref={box} className="flex min-h-0 flex-1 flex-col pt-4">
      {source && (
        <RowsTable
          label={words.batches.title}
          engine={engine}
          source={source}
          columns={batchColumns(width >= WIDE)}
          selected={selection.evidence}
          read={batchOf}
          onSelect={(batch) => onPlace(batch.evidence)}
        />
      )}
    </div>
  )
}

/** A file that is not there is said, not drawn as an empty box. */
function NotLoaded({ what, segment }: { what: string; segment: SegmentEntry }) {
  const { before, after } = words.offsets.notLoaded
  return (
    <p className="px-12 py-7 text-ink2 text-small">
      {before(what)}
      <span className="mono">{segment.baseOffset}</span>
      {after}
    </p>
  )
}
