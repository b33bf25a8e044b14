'use client'

import { type KeyboardEvent, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { useKeys } from '@/components/workbench/use-keys'
import type { PartitionEntry, SegmentEntry } from '@/lib/analysis/document'
import type { Evidence } from '@/lib/words/evidence'
import type { FullViewProps } from '../../view'
import { useChosenSegment } from '../offsets-state'
import { firstRowFrom, type RowSource } from '../row-source'
import { batchOf, indexEntryOf } from '../segment-row'
import { timeWindow } from '../time-window'
import { useRowSource } from '../use-segment'
import { BatchPane } from './batch-pane'
import { FactsPane } from './facts-pane'
import { FULL_KEYS } from './full-keys'
import { LookupBar } from './lookup-bar'
import { LookupPane } from './lookup-pane'
import { LowerPanes } from './lower-panes'
import type { Stretch } from './map-layout'
import { SegmentMap } from './segment-map'
import { SegmentTree } from './segment-tree'
import { litBy, useLookup } from './use-lookup'
import { useMapRows } from './use-map-rows'

/** The whole page for one partition: segments and checks, map and tables, lookup and batch (ui.md, 6.4). */
export function OffsetsFull(props: FullViewProps) {
  const { snapshot, selection } = props
  const { chosen, ...choose } = useChosenSegment(snapshot, selection.evidence)
  if (chosen === null) return null
  return <Partition key={chosen.partition.folder} {...props} {...choose} {...chosen} />
}

interface PartitionProps extends FullViewProps {
  partition: PartitionEntry
  segment: SegmentEntry
  choosePartition(folder: string): void
  chooseSegment(folder: string, baseOffset: number): void
}

function Partition(props: PartitionProps) {
  const { snapshot, engine, selection, partition, segment, onSelect, onLeave } = props
  const { evidence: selected } = selection
  const [stretch, setStretch] = useState<{ of: SegmentEntry['baseOffset']; stretch: Stretch } | null>(null)
  const [hex, setHex] = useState(false)
  const choose = ({ baseOffset }: SegmentEntry) => props.chooseSegment(partition.folder, baseOffset)
  const lookup = useLookup(engine, snapshot, partition, choose, onSelect)
  const shown = stretch?.of === segment.baseOffset ? stretch.stretch : null
  const rows = useMapRows(engine, snapshot, segment, shown)
  const batches = useRowSource(engine, snapshot, segment, 'batches')
  const logOf = segment.files.log === null ? partition.segments.find(({ files }) => files.log !== null) : undefined
  const batchesElsewhere = useRowSource(engine, snapshot, logOf ?? segment, 'batches')
  const entries = useRowSource(engine, snapshot, segment, 'entries')
  const lit = litBy(lookup)
  const select = (evidence: Evidence) => {
    choose(segment)
    onSelect(evidence)
  }
  const move = async (source: RowSource | null, by: number) => {
    const next = source && (await neighbour(props, source, selected, by))
    if (next) select(next)
  }

  useKeys(FULL_KEYS, {
    step: () => lookup.move(1),
    stepBack: () => lookup.move(-1),
    run: lookup.run,
    hex: () => setHex(!hex),
    goTo: () => document.querySelector<HTMLElement>('[data-command="lookup"]')?.focus(),
  })
  function onKey(event: KeyboardEvent) {
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return
    const way = MOVES[event.key]
    if (way === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const [rowsOf, by] = way
    void move(rowsOf === 'entries' ? (entries ?? batches) : (batches ?? entries), by)
  }

  const dumped = new Set(snapshot.files.filter(({ kind }) => kind === 'kafka/dump-text').map(({ id }) => id))
  const isDumped = (file: string) => dumped.has(file)
  return (
    <main id="offsets-positions" className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)]">
      <LookupBar
        partitions={snapshot.document.partitions}
        chosen={partition}
        lookup={lookup}
        onPartition={props.choosePartition}
        onLeave={onLeave}
      />
      <div className="grid min-h-0 grid-cols-[minmax(--spacing(200),.74fr)_minmax(0,2.2fr)_minmax(--spacing(290),1.1fr)] gap-7 p-7 max-narrow:auto-rows-[760px] max-narrow:grid-cols-1">
        <div className="grid min-h-0 grid-rows-[minmax(120px,auto)_minmax(160px,1fr)] gap-7">
          <div className="grid max-h-[46vh] min-h-0">
            <SegmentTree partition={partition} chosen={segment} onChoose={choose} />
          </div>
          <FactsPane {...{ engine, snapshot, partition, segment, isDumped }} onSelect={select} />
        </div>
        <div className="grid min-h-0 grid-rows-[minmax(0,1.5fr)_minmax(0,1fr)] gap-7">
          <SegmentMap
            {...{ segment, rows, selected }}
            stretch={shown}
            lit={lit}
            window={timeWindow(snapshot.document, segment, selection.range)}
            onStretch={(next) => setStretch(next && { of: segment.baseOffset, stretch: next })}
            onSelect={select}
            onKey={onKey}
          />
          <LowerPanes {...props} {...{ selected, lit, hex }} onHex={() => setHex(!hex)} onPlace={select} />
        </div>
        <div
          className={classNames(
            'grid min-h-0 gap-7',
            lookup.lookup === null ? 'grid-rows-[auto_minmax(0,1fr)]' : 'grid-rows-[minmax(0,1.25fr)_minmax(0,1fr)]',
          )}
        >
          <LookupPane
            lookup={lookup.lookup}
            problem={lookup.problem}
            at={lookup.at}
            onStep={lookup.goTo}
            onSelect={select}
          />
          <BatchPane
            {...{ engine, snapshot, segment, selected, hex }}
            elsewhere={logOf ?? null}
            source={logOf === undefined ? batches : batchesElsewhere}
            found={lookup.lookup?.found ?? null}
            onHex={() => setHex(!hex)}
            onSelect={select}
          />
        </div>
      </div>
    </main>
  )
}

const FAR = Number.MAX_SAFE_INTEGER
const MOVES: Readonly<Record<string, readonly ['batches' | 'entries', number]>> = {
  ArrowRight: ['batches', 1],
  ArrowLeft: ['batches', -1],
  ArrowDown: ['entries', 1],
  ArrowUp: ['entries', -1],
  Home: ['batches', -FAR],
  End: ['batches', FAR],
}

/** The row so many rows on from the selected one; the first where none is selected. */
async function neighbour(
  { engine }: Pick<FullViewProps, 'engine'>,
  source: RowSource,
  selected: Evidence | null,
  by: number,
): Promise<Evidence | null> {
  const isHere = selected !== null && selected.file === source.ref.file
  const at = isHere ? await firstRowFrom(engine, source, 'start', selected.start) : by > 0 && by < FAR ? -1 : 0
  const row = Math.max(0, Math.min(source.count - 1, at + by))
  const found = (await engine.rows(source.ref, source.first + row, 1)).rows[0]
  if (found === undefined) return null
  const { file, table } = source.ref
  return (table === 'batches' ? batchOf(found, file) : indexEntryOf(found, file)).evidence
}
