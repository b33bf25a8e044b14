'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ChartFigure } from '@/components/charts/chart-figure'
import { DragBand } from '@/components/charts/drag-band'
import { usePlotBox } from '@/components/charts/plot-box'
import { Crosshair, TimeLayer } from '@/components/charts/time-layer'
import { HoverText, Tooltip } from '@/components/charts/tooltip'
import { type TwinColumn, TwinTable } from '@/components/charts/twin-table'
import { usePlotPointer } from '@/components/charts/use-plot-pointer'
import { NoteFlags } from '@/components/incident/notes/note-flags'
import type { SeriesPoint } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { formatEvidence, parseEvidence } from '@/lib/words/evidence'
import { groupDigits } from '@/lib/words/size'
import { formatUtc } from '@/lib/words/time'
import { dataKey } from '../data-key'
import { useAxis } from '../use-axis'
import type { ViewProps } from '../view'
import { type BatchLane, batchLanes, brokerLanes } from './batch-lanes'
import { KafkaLane, LANE } from './kafka-lane'
import { drawsBatches, laneOfQuorum } from './kafka-span'

/** More partitions than this scroll. */
const MOST_LANES = 8
const COLUMNS = 1_200
const NOTHING: readonly SeriesPoint[] = []

/** A lane of 14 pixels for each broker with a log, and for each partition: its batches at append time, dashed where the leader epoch changes. */
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
  const { data: events } = useQuery({
    queryKey: ['series', 'broker-events', from, to, dataKey(snapshot)],
    queryFn: () => engine.series('broker-events', { from, to }, COLUMNS),
    placeholderData: keepPreviousData,
  })
  const { document } = snapshot
  const points = drawsBatches(document, selection.range) ? (data?.points ?? NOTHING) : NOTHING
  const told = useMemo(
    () => (events?.points ?? NOTHING).filter(({ sid }) => !laneOfQuorum(document, sid)),
    [events, document],
  )
  const lanes = useMemo(() => [...brokerLanes(told), ...batchLanes(points)], [told, points])
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
          caption={words.kafkaStrip.table}
          columns={BATCHES}
          rows={[...told, ...points]}
          keyOf={(point) => point.evidence}
          isSelected={(point) => point.evidence === place}
          onRow={(point: SeriesPoint) => pick(point)}
        />
      </div>
    )
  const partitions = lanes.filter(({ batches }) => batches[0]?.text === undefined).length
  const brokers = lanes.length - partitions
  const summary = words.kafkaStrip.summary(
    words.offsets.partitions(partitions, groupDigits(partitions)),
    words.batches.count(points.length, groupDigits(points.length)),
    words.kafkaStrip.events(told.length, groupDigits(told.length)),
    words.kafkaStrip.brokers(brokers, groupDigits(brokers)),
  )
  return (
    <div ref={ref} className="relative overflow-hidden" style={{ height: Math.min(height, MOST_LANES * LANE) + 3 }}>
      <ChartFigure summary={summary} label={words.kafkaStrip.figure}>
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
              <KafkaLane
                key={lane.folder}
                lane={lane}
                y={i * LANE}
                {...{ x, place, text: box.text }}
                left={box.left}
                right={box.right}
              />
            ))}
            <Crosshair {...{ box, scale, height, t0 }} selected={selection.time} />
            <NoteFlags {...{ snapshot, box, scale }} system="kafka" />
            <DragBand drag={pointer.drag} height={height} />
          </svg>
        </div>
      </ChartFigure>
      {pointer.hover && !pointer.drag && (
        <Tooltip x={pointer.hover.x} y={pointer.hover.y}>
          <HoverText detail={hoverOf(pointer.hover.item)} />
        </Tooltip>
      )}
    </div>
  )
}

function hoverOf({ text, sid, folder, value, time, leaderEpoch }: SeriesPoint) {
  const { brokerEvent, batch, leaderEpoch: epochOf } = words.kafkaStrip
  if (text !== undefined) return { title: brokerEvent(String(sid), text), lines: [formatUtc(time)] }
  return {
    title: batch(folder ?? '', words.records.count(value, groupDigits(value))),
    lines: [formatUtc(time), epochOf(leaderEpoch ?? '?')],
  }
}

const { columns } = words.kafkaStrip
const BATCHES: readonly TwinColumn<SeriesPoint>[] = [
  { name: columns.time, cell: (point) => formatUtc(point.time) },
  { name: columns.partition, cell: (point) => point.folder ?? '' },
  { name: columns.broker, cell: (point) => (point.text === undefined ? '' : `${point.sid} ${point.text}`) },
  { name: columns.records, number: true, cell: (point) => (point.text === undefined ? point.value : '') },
  { name: columns.leaderEpoch, number: true, cell: (point) => point.leaderEpoch ?? '' },
]

function nearestBatch(lane: BatchLane | undefined, px: number, x: (time: number) => number): SeriesPoint | null {
  let best: { batch: SeriesPoint; distance: number } | null = null
  for (const batch of lane?.batches ?? []) {
    const distance = Math.abs(x(batch.time) - px)
    if (distance <= 12 && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { batch, distance }
  }
  return best?.batch ?? null
}
