'use client'
import { type KeyboardEvent, useState } from 'react'
import { ChartBoundary } from '@/components/charts/chart-boundary'
import { ChartFigure } from '@/components/charts/chart-figure'
import { DragBand } from '@/components/charts/drag-band'
import { HALO } from '@/components/charts/halo'
import { LazyTimeChart } from '@/components/charts/lazy-time-chart'
import type { LineStyle } from '@/components/charts/line-style'
import type { PlotBox } from '@/components/charts/plot-box'
import { textWidth } from '@/components/charts/text-width'
import { Crosshair, TimeLayer } from '@/components/charts/time-layer'
import { HoverText, Tooltip } from '@/components/charts/tooltip'
import { usePlotPointer } from '@/components/charts/use-plot-pointer'
import { NoteFlags } from '@/components/incident/notes/note-flags'
import { announce } from '@/components/workbench/live-region'
import { formatEvidence, parseEvidence } from '@/lib/words/evidence'
import { useAxis } from '../use-axis'
import type { ViewProps } from '../view'
import type { EpochNote } from './epoch-notes'
import { lineLabels } from './line-labels'
import { movePoint } from './move-point'
import type { PlottedPoint, ZxidPlot } from './plotted-point'
import { type PointWords, ZXID_WORDS } from './point-words'
import { rowLabels } from './row-labels'
import { nameOf } from './server-key'

export interface ZxidPlotProps {
  readonly view: ViewProps
  readonly box: PlotBox
  readonly plot: ZxidPlot
  /** Words beside the rows of epochs. */
  readonly notes?: readonly EpochNote[]
  readonly styles: ReadonlyMap<string, LineStyle>
  /** What the rows count, in the gutter. */
  readonly unit: string
  readonly summary: string
  readonly words?: PointWords
  onOtherKey(key: string): boolean
}

const REACH = 12

/** Epochs or counters on the shared time axis; each point is a row of a file, and leads to it. */
export function ZxidPlotFigure({
  view,
  box,
  plot,
  notes = [],
  styles,
  unit,
  summary,
  words = ZXID_WORDS,
  onOtherKey,
}: ZxidPlotProps) {
  const { scale, selection, t0, onSelect, onRange } = view
  const { height } = box
  const axis = useAxis(view, box)
  const [cursor, setCursor] = useState<PlottedPoint | null>(null)
  const x = (point: { u: number }) => box.left + point.u * box.plot
  const place = selection.evidence ? formatEvidence(selection.evidence) : null
  const selected = plot.points.filter((each) => each.point.evidence === place)
  const select = (each: PlottedPoint | null) => {
    const evidence = each && parseEvidence(each.point.evidence)
    if (!evidence) return
    setCursor(each)
    onSelect(evidence, each.point.time)
  }
  const pointer = usePlotPointer({
    box,
    scale,
    itemAt: (px, py) => nearest(plot.points, px, py, x),
    onPick: select,
    onRange,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.key === 'Enter') select(cursor)
    else if (event.key.startsWith('Arrow')) {
      const next = movePoint(plot.points, cursor ?? selected[0] ?? null, event.key)
      if (next) {
        setCursor(next)
        announce(words.say(next.point))
      }
    } else if (!onOtherKey(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const labels = rowLabels(plot.rows, height)
  return (
    <ChartFigure summary={summary} label={summary} onKeyDown={onKeyDown}>
      <svg width={box.width} height={height} aria-hidden="true" className="absolute inset-0 text-tiny">
        <TimeLayer {...{ box, scale, height }} ticks={axis.ticks} windows={axis.windows} />
        <text x="11" y={labels[0]?.y ?? height / 2 + 4} className="fill-ink2">
          {unit}
        </text>
        {plot.rows.map((row) => (
          <path key={row.text} d={`M${box.left} ${row.y}H${box.right}`} stroke="var(--grid)" />
        ))}
        {labels.map((label) => (
          <text
            key={label.text}
            x={box.left - 8}
            y={label.y}
            textAnchor="end"
            className={`mono ${label.strong ? 'fill-ink font-semibold' : 'fill-ink3'}`}
          >
            {label.text}
          </text>
        ))}
      </svg>
      <ChartBoundary>
        {box.width > 0 && <LazyTimeChart {...{ box, height }} lines={plot.lines} points={plot.points} />}
      </ChartBoundary>
      <svg
        width={box.width}
        height={height}
        aria-hidden="true"
        className="absolute inset-0 cursor-crosshair select-none text-tiny"
        {...pointer.handlers}
      >
        <rect width={box.width} height={height} fill="transparent" />
        {notes.map((note) => {
          const row = plot.rows.find((each) => each.text === `0x${note.epoch.toString(16)}`)
          const end = box.left + scale.position(note.until) * box.plot - 12
          const text = note.texts.find((each) => textWidth(each, 'sans', box.text) < end - box.left - 8)
          return row && text ? (
            <text key={note.epoch} x={end} y={row.y + 3.7} textAnchor="end" className={`fill-ink3 ${HALO}`}>
              {text}
            </text>
          ) : null
        })}
        {lineLabels(plot.lines, box).map(({ key, server, x: at, y, colour }) => (
          <text
            key={key}
            x={at}
            y={y + 3.7}
            textAnchor="middle"
            className={`mono font-semibold ${HALO}`}
            style={{ fill: colour }}
          >
            {nameOf(server, [...styles.keys()])}
          </text>
        ))}
        {plot.sticks && (
          <path
            d={plot.points.map((each) => `M${x(each)} ${plot.sticks!.bottom}V${each.y}`).join('')}
            stroke={plot.sticks.colour}
            strokeWidth="1.6"
            pointerEvents="none"
          />
        )}
        {plot.values?.map(({ key, u, y, text }) => (
          <text key={key} x={box.left + u * box.plot + 6} y={y + 3.7} className={`mono fill-ink2 ${HALO}`}>
            {text}
          </text>
        ))}
        {selected.map((each) => (
          <circle
            key={each.key}
            cx={x(each)}
            cy={each.y}
            r="7.5"
            fill="none"
            stroke="var(--accent)"
            strokeWidth="1.6"
          />
        ))}
        {cursor && (
          <circle
            cx={x(cursor)}
            cy={cursor.y}
            r="7.5"
            fill="none"
            stroke="var(--accent)"
            strokeWidth="1.6"
            strokeDasharray="2 2"
          />
        )}
        <Crosshair {...{ box, scale, height, t0 }} selected={selection.time} />
        <NoteFlags {...{ box, scale }} snapshot={view.snapshot} system="zookeeper" />
        <DragBand drag={pointer.drag} height={height} />
      </svg>
      {pointer.hover && !pointer.drag && (
        <Tooltip x={pointer.hover.x} y={pointer.hover.y}>
          <HoverText detail={words.detail(pointer.hover.item.point)} />
        </Tooltip>
      )}
    </ChartFigure>
  )
}

function nearest(points: readonly PlottedPoint[], px: number, py: number, x: (point: PlottedPoint) => number) {
  let best: { each: PlottedPoint; distance: number } | null = null
  for (const each of points) {
    const distance = Math.hypot(x(each) - px, each.y - py)
    if (distance <= REACH && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { each, distance }
  }
  return best?.each ?? null
}
