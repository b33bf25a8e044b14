'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SeriesId, SeriesPoint, TimeRange } from '@/lib/engine/queries'
import type { ViewProps } from '../view'

const NOTHING: readonly SeriesPoint[] = []
/** Rows asked for: two for each pixel of a wide plot. */
const COLUMNS = 1_200

/** The rows behind a chart, picked by the engine for this range; the last answer stays until the next one is there. */
export function useSeries(
  { engine, snapshot }: ViewProps,
  id: SeriesId,
  { from, to }: TimeRange,
): readonly SeriesPoint[] {
  const { data } = useQuery({
    queryKey: ['series', id, from, to, snapshot.revision],
    queryFn: () => engine.series(id, { from, to }, COLUMNS),
    placeholderData: keepPreviousData,
  })
  return data?.points ?? NOTHING
}
