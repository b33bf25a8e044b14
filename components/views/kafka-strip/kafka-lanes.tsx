'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ChartFigure } from '@/components/charts/chart-figure'
import { DragBand } from '@/components/charts/drag-band'
import { HALO } from '@/components/charts/halo'
import { usePlotBox } from '@/components/charts/plot-box'
import { textWidth } from '@/components/charts/text-width'
import { Crosshair, TimeLayer } from '@/components/charts/time-layer'
import { HoverText, Tooltip } from '@/components/charts/tooltip'
import { type TwinColumn, TwinTable } from '@/components/charts/twin-table'
import { usePlotPointer } from '@/components/charts/use-plot-pointer'
import type { SeriesPoint } from '@/lib/engine/queries'
import { formatEvidence, parseEvidence } from '@/lib/words/evidence'
import { formatCount } from '@/lib/words/size'
import { formatUtc } from '@/lib/words/time'
import { dataKey } from '../data-key'
import { useAxis } from '../use-axis'
import type { ViewProps } from '../view'
import { type BatchLane, batchLanes } from './batch-lanes'

const LANE = 14
/** More partitions than this scroll. */
const MOST_LANES = 8
const COLUMNS = 1_200
const NOTHING: readonly SeriesPoint[] = []

/** A lane of 14 pixels for each partition: its batches at append time, dashed where the leader epoch changes. */
export function KafkaLanes(view: ViewProps) {
  const { snapshot, engine, selection, scale, t0, onSelect, onRange } = view
  const [ref, box] = usePlotBox<HTMLDivElement>()
  const axis = useAxis(view, box)
  const { from, to } = selection.range
  const { data } = useQuery({
    queryKey: ['series', 'batches', from, to, dataKey(snapshot)],
    queryFn: () => engine.series('batches', { from, to }, COLUMNS),
    placeholderData: keepPreviousData,
  })
  const points = data?.points ?? NOTHING
  const lanes = useMemo(() => batchLanes(points), [points])
  const height = Math.max(1, lanes.length) * LANE
  const x = (time: number) => box.left + scale.position(time) * box.plot
  const place = selection.evidence ? formatEvidence(selection.evidence) : null
  const pick = (point: SeriesPoint | null) => {
    const evidence = point ? parseEvidence(point.evidence) : null
    if (point && evidence) onSelect(evidence, point.time)
  }
  const pointer = usePlotPointer({
    box,
    scale,
    itemAt: (px, py) => nearestBatch(lanes[Math.floor(py / LANE)], px, x),
    onPick: pick,
    onRange,
  })
  if (view.twin)
    return (
      <div className="max-h-160 overflow-auto">
        <TwinTable
          caption="Batches"
          columns={BATCHES}
          rows={points}
          keyOf={(point) => point.evidence}
          isSelected={(point) => point.evidence === place}
          onRow={(point: SeriesPoint) => pick(point)}
        />
      </div>
    )
  const summary = `${formatCount(lanes.length, 'partition')} with ${formatCount(points.length, 'batch', 'batches')} in this range.`
  return (
    <div ref={ref} className="relative overflow-hidden" style={{ height: Math.min(height, MOST_LANES * LANE) + 3 }}>
      <ChartFigure summary={summary} label="Batches of Kafka, a lane for each partition">
        <div className="absolute inset-0 overflow-y-auto [scrollbar-width:none]">
          <svg
            width={box.width}
            height={height}
            aria-hidden="true"
            className="block select-none text-tiny"
            {...pointer.handlers}
          >
            <TimeLayer {...{ box, scale, height }} ticks={axis.ticks} windows={axis.windows} />
            {lanes.map((lane, i) => (
              <Lane
                key={lane.folder}
                lane={lane}
                y={i * LANE}
                {...{ x, place, text: box.text }}
                left={box.left}
                right={box.right}
              />
            ))}
            <Crosshair {...{ box, scale, height, t0 }} selected={selection.time} />
            <DragBand drag={pointer.drag} height={height} />
          </svg>
        </div>
      </ChartFigure>
      {pointer.hover && !pointer.drag && (
        <Tooltip x={pointer.hover.x} y={pointer.hover.y}>
          <HoverText
            detail={{
              title: `${pointer.hover.item.folder ?? ''}: ${formatCount(pointer.hover.item.value, 'record')}`,
              lines: [formatUtc(pointer.hover.item.time), `leader epoch ${pointer.hover.item.leaderEpoch ?? '?'}`],
            }}
          />
        </Tooltip>
      )}
    </div>
  )
}

const BATCHES: readonly TwinColumn<SeriesPoint>[] = [
  { name: 'Time', cell: (point) => formatUtc(point.time) },
  { name: 'Partition', cell: (point) => point.folder ?? '' },
  { name: 'Records', number: true, cell: (point) => point.value },
  { name: 'Leader epoch', number: true, cell: (point) => point.leaderEpoch ?? '' },
]

interface LaneProps {
  readonly lane: BatchLane
  readonly y: number
  readonly left: number
  readonly right: number
  readonly text: number
  readonly place: string | null
  x(time: number): number
}

function Lane({ lane, y, left, right, text, place, x }: LaneProps) {
  const middle = y + LANE / 2
  const room = Math.floor((left - 16) / (textWidth('0', 'mono', text) || 6))
  return (
    <g>
      <text x="11" y={middle + 3.7} className="mono fill-ink2">
        <title>{lane.folder}</title>
        {lane.name.length > room ? `…${lane.name.slice(1 - room)}` : lane.name}
      </text>
      <path d={`M${left} ${middle}H${right}`} stroke="var(--grid)" />
      {lane.batches.map((batch) => (
        <rect
          key={batch.evidence}
          x={x(batch.time) - 1.5}
          y={middle - 4.5}
          width="3"
          height="9"
          rx="1"
          fill={batch.evidence === place ? 'var(--accent)' : 'var(--ink2)'}
        />
      ))}
      {lane.breaks.map((each) => {
        const at = (x(each.before) + x(each.time)) / 2
        const label = `leader epoch ${each.epoch}`
        const fits = at - x(each.before) > textWidth(label, 'mono', text) + 12
        return (
          <g key={`${each.time} ${each.epoch}`}>
            <path d={`M${at} ${middle - 7}v14`} stroke="var(--warn)" strokeWidth="1.6" strokeDasharray="2 1.500" />
            {fits && (
              <text x={at - 6} y={middle + 3.7} textAnchor="end" className={`mono fill-warn font-medium ${HALO}`}>
                {label}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

function nearestBatch(lane: BatchLane | undefined, px: number, x: (time: number) => number): SeriesPoint | null {
  let best: { batch: SeriesPoint; distance: number } | null = null
  for (const batch of lane?.batches ?? []) {
    const distance = Math.abs(x(batch.time) - px)
    if (distance <= 12 && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { batch, distance }
  }
  return best?.batch ?? null
}
