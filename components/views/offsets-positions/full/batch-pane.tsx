'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { EvidenceLink } from '@/components/evidence/evidence-link'
import { IconButton } from '@/components/ui/icon-button'
import { Pane, PaneHeader } from '@/components/ui/pane'
import type { SegmentEntry } from '@/lib/analysis/document'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { RecordPage } from '@/lib/engine/queries'
import type { Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { type Evidence, isSamePlace } from '@/lib/words/evidence'
import { groupDigits } from '@/lib/words/size'
import { absentFile, type Found } from '../lookup/trace'
import type { RowSource } from '../row-source'
import { firstRowFrom } from '../row-source'
import { type Batch, batchOf } from '../segment-row'
import { BatchFacts } from './batch-facts'
import { type DumpedSizes, dumpedSizes } from './dumped-sizes'
import { RecordList } from './record-list'
import { SizeBar } from './size-bar'

export interface BatchPaneProps {
  readonly engine: EngineClient
  readonly snapshot: Snapshot
  readonly segment: SegmentEntry
  /** Another segment, whose batches are shown where this one has no log. */
  readonly elsewhere: SegmentEntry | null
  readonly source: RowSource | null
  readonly selected: Evidence | null
  /** What the lookup came to: shown where nothing of the segment is selected. */
  readonly found: Found | null
  readonly hex: boolean
  onHex(): void
  onSelect(evidence: Evidence): void
}

/** One batch: what its bytes are spent on, its fields, its records. */
export function BatchPane(props: BatchPaneProps) {
  const { engine, segment, elsewhere, source, hex, onHex, onSelect } = props
  const { pane } = words.batches
  const batch = useBatch(props)
  const record = foundRecord(props.found, batch)
  const records = useRecords(engine, source, batch, record)
  const dumped = useDumpedSizes(engine, source, batch)
  return (
    <Pane aria-labelledby="kafka-batch">
      <PaneHeader
        id="kafka-batch"
        title={pane.title}
        state={
          batch && (
            <span>
              {pane.at(groupDigits(batch.baseOffset), elsewhere ? absentFile(elsewhere, 'log') : '')}{' '}
              <EvidenceLink evidence={batch.evidence} onSelect={onSelect} />
            </span>
          )
        }
        tools={
          source !== null &&
          !source.dumped && <IconButton icon="hex" label={pane.hex} keys="X" aria-pressed={hex} onClick={onHex} />
        }
      />
      {source === null ? (
        <p className="px-12 py-9 text-ink2 text-small">
          {pane.needs.before}
          <span className="mono">{absentFile(segment, 'log')}</span>
          {pane.needs.after}
        </p>
      ) : batch === null ? (
        <p className="px-12 py-9 text-ink2 text-small">{pane.select}</p>
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <SizeBar {...{ batch, records, dumped }} />
          <BatchFacts batch={batch} dumped={source.dumped} />
          {records !== null && <RecordList records={records} found={record} key={`${batch.position} ${record}`} />}
        </div>
      )}
    </Pane>
  )
}

/** The selected batch of this segment; else the one that a lookup found; else the first. */
function useBatch({ engine, source, selected, found }: BatchPaneProps): Batch | null {
  const wanted =
    [selected, found?.evidence ?? null].find((each) => each !== null && each.file === source?.ref.file) ?? null
  const { data } = useQuery({
    queryKey: ['batch', source, wanted?.start ?? null],
    queryFn: async () => {
      const at = wanted === null ? 0 : await firstRowFrom(engine, source!, 'start', wanted.start)
      const row = (await engine.rows(source!.ref, source!.first + Math.min(at, source!.count - 1), 1)).rows[0]
      return row === undefined ? null : batchOf(row, source!.ref.file)
    },
    enabled: source !== null && source.count > 0,
    placeholderData: keepPreviousData,
  })
  return source === null ? null : (data ?? null)
}

/** Which record of the batch a lookup came to. */
function foundRecord(found: Found | null, batch: Batch | null): number | null {
  if (found === null || batch === null || !isSamePlace(found.evidence, batch.evidence)) return null
  return found.record?.number ?? null
}

const FIRST_RECORDS = 100

function useRecords(
  engine: EngineClient,
  source: RowSource | null,
  batch: Batch | null,
  found: number | null,
): RecordPage | null {
  const from = found === null || found < FIRST_RECORDS ? 0 : found
  const { data } = useQuery({
    queryKey: ['records', batch?.evidence.file, batch?.position, from],
    queryFn: () => engine.records(batch!.evidence, from, FIRST_RECORDS),
    enabled: batch !== null && source !== null && !source.dumped,
  })
  return data ?? null
}

function useDumpedSizes(engine: EngineClient, source: RowSource | null, batch: Batch | null): DumpedSizes | null {
  const { data } = useQuery({
    queryKey: ['dumped-sizes', batch?.evidence.file, batch?.evidence.start],
    queryFn: () => dumpedSizes(engine, source!.ref.file, batch!),
    enabled: batch !== null && source?.dumped === true,
  })
  return data ?? null
}
