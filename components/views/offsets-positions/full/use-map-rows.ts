import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SegmentEntry } from '@/lib/analysis/document'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { Snapshot } from '@/lib/engine/snapshot'
import { firstRowFrom, type RowSource, rowSource, type TableRow } from '../row-source'
import { batchOf, indexEntryOf } from '../segment-row'
import { segmentKey } from '../use-segment'
import type { MapRows, Stretch } from './map-layout'

/** Batches, and entries, that are drawn at most; of more, one in so many. */
const MOST_DRAWN = 400

/** What the map draws of a stretch of a segment, the whole of it where `stretch` is null. */
export function useMapRows(
  engine: EngineClient,
  snapshot: Snapshot,
  segment: SegmentEntry,
  stretch: Stretch | null,
): MapRows | null {
  const { data } = useQuery({
    queryKey: ['segment-map', segmentKey(snapshot, segment), stretch?.from ?? null, stretch?.to ?? null],
    queryFn: () => mapRows(engine, snapshot, segment, stretch),
    placeholderData: keepPreviousData,
  })
  return data ?? null
}

async function mapRows(
  engine: EngineClient,
  { files }: Snapshot,
  segment: SegmentEntry,
  stretch: Stretch | null,
): Promise<MapRows> {
  const log = await rowSource(engine, files, segment, 'batches')
  const index = await rowSource(engine, files, segment, 'entries')
  const batches = log && (await drawn(engine, log, log.dumped ? 'position' : 'start', stretch))
  const entries = index && (await drawn(engine, index, 'position', stretch))
  const someBatches = batches?.rows.map((row) => batchOf(row, log!.ref.file)) ?? []
  const someEntries = entries?.rows.map((row) => indexEntryOf(row, index!.ref.file)) ?? []
  return {
    batches: someBatches,
    everyBatch: batches?.every ?? 1,
    entries: someEntries,
    everyEntry: entries?.every ?? 1,
    batchTotal: log?.count ?? 0,
    entryTotal: index?.count ?? 0,
    stretch: stretch ?? wholeOf(segment, someBatches, someEntries),
    fromStart: stretch === null || stretch.from === 0,
  }
}

/** To the end of the last batch; how the log goes on behind the last entry of an index alone is not known. */
function wholeOf({ bytes }: SegmentEntry, batches: MapRows['batches'], entries: MapRows['entries']): Stretch {
  const last = batches.at(-1)
  if (last !== undefined)
    return { from: Math.min(0, batches[0]!.position), to: Math.max(bytes ?? 0, last.position + last.size) }
  const end = entries.at(-1)?.position ?? 1
  return { from: 0, to: end + Math.max(1, end / Math.max(1, entries.length) / 2) }
}

/** Rows whose place is in the stretch, and the one before it, which may reach into it. */
async function drawn(
  engine: Pick<EngineClient, 'rows'>,
  source: RowSource,
  column: string,
  stretch: Stretch | null,
): Promise<{ rows: readonly TableRow[]; every: number }> {
  const from = stretch === null ? 0 : Math.max(0, (await firstRowFrom(engine, source, column, stretch.from + 1)) - 1)
  const to = stretch === null ? source.count : await firstRowFrom(engine, source, column, stretch.to)
  const every = Math.max(1, Math.ceil((to - from) / MOST_DRAWN))
  const count = Math.ceil((to - from) / every)
  const { rows } = await engine.rows(source.ref, source.first + from, count, every)
  return { rows, every }
}
