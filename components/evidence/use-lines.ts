import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { LineFilter, LinePage, LineRow } from '@/lib/engine/queries'
import type { Snapshot } from '@/lib/engine/snapshot'

const STEP = 128

/** What changes the rows of a filter: more lines, files that went away, and zones, which move times. */
export function linesRevision({ lines, reading, files }: Snapshot): string {
  const zones = new Set(files.map(({ id, zone }) => (zone.name === null ? '' : `${id} ${zone.name}`)))
  return `${files.length}.${lines.total}.${reading.state}.${[...zones].join()}`
}

/** The engine's rows round those in sight: one request at a time, a screen or two larger than the screen. */
export function useLines(engine: EngineClient, snapshot: Snapshot, filter: LineFilter, first: number, end: number) {
  const from = Math.max(0, Math.floor(first / STEP) - 1) * STEP
  const count = (Math.ceil(end / STEP) + 1) * STEP - from
  const { data, isPlaceholderData, isFetching } = useQuery({
    queryKey: ['lines', linesRevision(snapshot), filter, from, count],
    queryFn: () => engine.lines(filter, from, count),
    placeholderData: keepPreviousData,
    // Hits stream: what was found so far is shown while the rest is searched.
    refetchInterval: ({ state }) => (state.data?.complete === false ? 250 : false),
    gcTime: 30_000,
    retry: 3,
    retryDelay: 50,
  })
  return { page: data ?? null, fetching: isFetching, outdated: isPlaceholderData }
}

/** A row of the page; null while it is on its way. */
export function rowAt(page: LinePage | null, row: number): LineRow | null {
  return page?.rows[row - page.from] ?? null
}
