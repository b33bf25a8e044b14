'use client'
import { useMemo } from 'react'
import { type TwinColumn, TwinTable } from '@/components/charts/twin-table'
import type { SeriesPoint } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { formatEvidence, parseEvidence } from '@/lib/words/evidence'
import { formatClock } from '@/lib/words/time'
import type { ViewProps } from '../view'
import { type HeadroomRow, headroomRows, percent } from './headroom-rows'
import { type ChosenMetric, isCount } from './metric-choice'
import { valueText } from './metric-words'
import { counterText, epochText, kindName, usedText } from './point-words'
import { keyOf, nameOf, serverKeys } from './server-key'
import { useMetrics } from './use-metrics'
import { mergedByTime, useSeries } from './use-series'

const { columns, tables } = words.zxid

const POINTS: readonly TwinColumn<SeriesPoint>[] = [
  { name: columns.time, cell: (point) => formatClock(point.time) },
  { name: columns.server, number: true, cell: (point) => point.sid },
  { name: columns.epoch, number: true, cell: epochText },
  { name: columns.counter, number: true, cell: counterText },
  { name: columns.percent, number: true, cell: usedText },
  { name: columns.kind, cell: kindName },
  { name: columns.line, number: true, cell: (point) => parseEvidence(point.evidence)?.line || '' },
]
const HEADROOM: readonly TwinColumn<HeadroomRow>[] = [
  { name: columns.ensemble, cell: (row) => row.ensemble },
  { name: columns.epoch, number: true, cell: (row) => row.epoch },
  { name: columns.counter, number: true, cell: (row) => row.counter },
  { name: columns.used, number: true, cell: (row) => percent(row.used) },
]

export function ZxidTable(view: ViewProps) {
  const printed = useSeries(view, 'zxid', view.selection.range)
  const controllers = useSeries(view, 'kraft', view.selection.range)
  const points = useMemo(() => mergedByTime(printed, controllers), [printed, controllers])
  const place = view.selection.evidence ? formatEvidence(view.selection.evidence) : null
  return (
    <TwinTable
      caption={tables.zxids}
      columns={POINTS}
      rows={points}
      keyOf={(point, row) => `${point.evidence} ${point.kind} ${row}`}
      isSelected={(point) => point.evidence === place}
      onRow={(point) => selectPoint(view, point)}
    />
  )
}

export function HeadroomTable({ view, points }: { view: ViewProps; points: readonly SeriesPoint[] }) {
  return (
    <TwinTable
      caption={tables.used}
      columns={HEADROOM}
      rows={headroomRows(view.snapshot.document, points)}
      keyOf={(row) => row.key}
    />
  )
}

/** As many tables as plots are in sight; others when they are searched for. */
const MOST_TABLES = 6

export function MetricTables(view: ViewProps) {
  const { ordered } = useMetrics(view)
  return ordered.slice(0, MOST_TABLES).map((metric) => <MetricTable key={metric.name} metric={metric} view={view} />)
}

interface Sample {
  readonly time: number
  readonly points: ReadonlyMap<string, SeriesPoint>
}

function MetricTable({ metric, view }: { metric: ChosenMetric; view: ViewProps }) {
  const points = useSeries(view, metric.series, view.selection.range)
  const keys = useMemo(
    () => (isCount(metric) ? [...new Set(points.map(keyOf))] : serverKeys(view.snapshot.document)),
    [metric, points, view.snapshot.document],
  )
  const samples = useMemo(() => {
    const times = new Map<number, Map<string, SeriesPoint>>()
    for (const point of points) {
      const row = times.get(point.time) ?? new Map<string, SeriesPoint>()
      times.set(point.time, row.set(keyOf(point), point))
    }
    return [...times].map<Sample>(([time, row]) => ({ time, points: row })).sort((a, b) => a.time - b.time)
  }, [points])
  const columns: readonly TwinColumn<Sample>[] = [
    { name: words.metrics.columns.time, cell: (sample) => formatClock(sample.time) },
    ...keys.map((key) => ({
      name: isCount(metric) ? words.metrics.columns.ensemble(key.split('/')[0]!) : nameOf(key, keys),
      number: true,
      cell: (sample: Sample) => {
        const point = sample.points.get(key)
        return point ? valueText(point.value) : ''
      },
    })),
  ]
  return (
    <TwinTable
      caption={metric.name}
      columns={columns}
      rows={samples}
      keyOf={(sample) => String(sample.time)}
      onRow={(sample) => selectPoint(view, [...sample.points.values()][0]!)}
    />
  )
}

function selectPoint(view: ViewProps, point: SeriesPoint) {
  const evidence = parseEvidence(point.evidence)
  if (evidence) view.onSelect(evidence, point.time)
}
