'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SeriesId, SeriesPoint, TimeRange } from '@/lib/engine/queries'
import type { ViewProps } from '../view'

const NOTHING: readonly SeriesPoint[] = []
/** Rows asked for: two for each pixel of a wide plot. */
const COLUMNS = 1_200

/** Both, in order of time. */
export function mergedByTime(a: readonly SeriesPoint[], b: readonly SeriesPoint[]): readonly SeriesPoint[] {
  return b.length === 0 ? a : [...a, ...b].sort((one, other) => one.time - other.time)
}

/** The rows behind a chart, picked by the engine for this range; the last answer stays until the next one is there. */
export function useSeries(
  { engine, snapshot }: ViewProps,
  id: SeriesId,
  { from, to }: TimeRange,
  enabled = true,
): readonly SeriesPoint[] {
  const { data } = useQuery({
    queryKey: ['series', id, from, to, snapshot.revision],
    queryFn: () => engine.series(id, { from, to }, COLUMNS),
    placeholderData: keepPreviousData,
    enabled,
  })
  return (enabled && data?.points) || NOTHING
}
