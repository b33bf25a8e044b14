import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SegmentEntry } from '@/lib/analysis/document'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { Snapshot } from '@/lib/engine/snapshot'
import { type Evidence, formatEvidence } from '@/lib/words/evidence'
import { firstRowFrom, type RowSource, type Rows, rowSource, type TableRow } from './row-source'
import { type Batch, batchOf, type IndexEntry, indexEntryOf, type TimeEntry, timeEntryOf } from './segment-row'

/** Blocks and entries that are drawn at a time, those round the selection. */
const DRAWN_BATCHES = 60
const DRAWN_ENTRIES = 40
const DRAWN_TIMES = 200

/** Changes when more of the segment's files was read. */
export function segmentKey({ files }: Snapshot, segment: SegmentEntry): string {
  const read = files
    .filter(({ id }) => Object.values(segment.files).includes(id))
    .map(({ id, bytesRead }) => `${id} ${bytesRead}`)
  return `${segment.baseOffset} ${read.join(' ')}`
}

/** Where the rows of a segment are; null while that is looked up, and where there are none. */
export function useRowSource(
  engine: EngineClient,
  snapshot: Snapshot,
  segment: SegmentEntry,
  rows: Rows,
): RowSource | null {
  const { data } = useQuery({
    queryKey: ['row-source', segmentKey(snapshot, segment), rows],
    queryFn: () => rowSource(engine, snapshot.files, segment, rows),
    placeholderData: keepPreviousData,
  })
  return data ?? null
}

export interface StripRows {
  readonly batches: readonly Batch[]
  readonly entries: readonly IndexEntry[]
  readonly entryTotal: number
  /** The first entry drawn is the first of the index. */
  readonly fromStart: boolean
}

/** The batches and index entries round the selection. */
export function useStripRows(
  engine: EngineClient,
  snapshot: Snapshot,
  segment: SegmentEntry,
  selected: Evidence | null,
) {
  const { data } = useQuery({
    queryKey: ['strip', segmentKey(snapshot, segment), selected && formatEvidence(selected)],
    queryFn: async (): Promise<StripRows> => {
      const log = await rowSource(engine, snapshot.files, segment, 'batches')
      const index = await rowSource(engine, snapshot.files, segment, 'entries')
      const placeColumn = log?.dumped ? 'position' : 'start'
      const position =
        (await valueAtSelection(engine, index, selected, 'position')) ??
        (await valueAtSelection(engine, log, selected, placeColumn)) ??
        0
      const batches = log && (await windowRound(engine, log, placeColumn, position, DRAWN_BATCHES))
      const entries = index && (await windowRound(engine, index, 'position', position, DRAWN_ENTRIES))
      return {
        batches: batches?.rows.map((row) => batchOf(row, log!.ref.file)) ?? [],
        entries: entries?.rows.map((row) => indexEntryOf(row, index!.ref.file)) ?? [],
        entryTotal: index?.count ?? 0,
        fromStart: (entries?.from ?? 0) === 0,
      }
    },
    placeholderData: keepPreviousData,
  })
  return data ?? null
}

export function useTimeRows(
  engine: EngineClient,
  snapshot: Snapshot,
  segment: SegmentEntry,
  selected: Evidence | null,
) {
  const { data } = useQuery({
    queryKey: ['times', segmentKey(snapshot, segment), selected && formatEvidence(selected)],
    queryFn: async (): Promise<{ entries: readonly TimeEntry[]; total: number } | null> => {
      const source = await rowSource(engine, snapshot.files, segment, 'timeEntries')
      if (source === null) return null
      const time = (await valueAtSelection(engine, source, selected, 'time')) ?? 0
      const { rows } = await windowRound(engine, source, 'time', time, DRAWN_TIMES)
      return { entries: rows.map((row) => timeEntryOf(row, source.ref.file)), total: source.count }
    },
    placeholderData: keepPreviousData,
  })
  return data ?? null
}

/** What the selected row has in a column; null where the selection is not one of these rows. */
async function valueAtSelection(
  engine: EngineClient,
  source: RowSource | null,
  selected: Evidence | null,
  column: string,
) {
  if (source === null || selected === null || source.ref.file !== selected.file) return null
  const at = await firstRowFrom(engine, source, 'start', selected.start)
  const row = at < source.count ? (await engine.rows(source.ref, source.first + at, 1)).rows[0] : undefined
  return row?.start === selected.start ? Number(row[column]) : null
}

async function windowRound(engine: EngineClient, source: RowSource, column: string, value: number, size: number) {
  const at = value > 0 && source.count > size ? await firstRowFrom(engine, source, column, value) : 0
  const from = Math.max(0, Math.min(at - Math.floor(size / 2), source.count - size))
  const rows: readonly TableRow[] = (
    await engine.rows(source.ref, source.first + from, Math.min(size, source.count - from))
  ).rows
  return { from, rows }
}
