'use client'
import { useId } from 'react'
import type { TimeRange } from '@/lib/engine/queries'
import type { TimeScale } from '@/lib/timeline/time-scale'
import { useHoverTime } from './hover-time'
import { type PlotBox, xOf } from './plot-box'
import type { Tick } from './ticks'

export interface TimeLayerProps {
  readonly box: PlotBox
  readonly scale: TimeScale
  readonly height: number
  readonly ticks: readonly Tick[]
  /** Tinted through every pane: the wait, or the time without a leader. */
  readonly windows: readonly TimeRange[]
}

/** What lies behind every plot on the time axis: grid, folds, tinted windows, borders of zones. */
export function TimeLayer({ box, scale, height, ticks, windows }: TimeLayerProps) {
  const id = useId()
  const x = (time: number) => xOf(box, scale, time)
  const isOnScreen = ({ from, to }: TimeRange) => from < scale.range.to && to > scale.range.from
  return (
    <g pointerEvents="none">
      <defs>
        <pattern id={`${id}hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1" height="6" fill="var(--line)" />
        </pattern>
        <pattern id={`${id}dots`} width="6" height="6" patternUnits="userSpaceOnUse">
          <circle cx="3" cy="3" r="0.8" fill="var(--strong)" fillOpacity="0.6" />
        </pattern>
      </defs>
      <path d={ticks.map((tick) => `M${x(tick.time)} 0V${height}`).join('')} stroke="var(--grid)" />
      {scale.pieces.map((piece) =>
        piece.kind === 'fold' ? (
          <g key={piece.from}>
            <rect {...span(x(piece.from), x(piece.to))} height={height} fill="var(--bg)" />
            <rect
              {...span(x(piece.from), x(piece.to))}
              height={height}
              fill={`url(#${id}${piece.covered ? 'dots' : 'hatch'})`}
            />
          </g>
        ) : null,
      )}
      {windows.filter(isOnScreen).map(({ from, to }) => (
        <g key={from}>
          <rect {...span(x(from), x(to))} height={height} fill="var(--stall)" />
          <path d={`M${x(from)} 0V${height}M${x(to)} 0V${height}`} stroke="var(--stall-line)" strokeDasharray="3 3" />
        </g>
      ))}
      {scale.pieces
        .slice(1)
        .map((piece, i) =>
          piece.kind === 'zone' && scale.pieces[i]!.kind === 'zone' ? (
            <path key={piece.from} d={`M${x(piece.from)} 0V${height}`} stroke="var(--strong)" strokeDasharray="1 3" />
          ) : null,
        )}
    </g>
  )
}

export interface CrosshairProps {
  readonly box: PlotBox
  readonly scale: TimeScale
  readonly height: number
  readonly t0: number | null
  /** Time of the selection. */
  readonly selected: number | null
}

/** What lies over every plot: T0, the selection, and the pointer's instant. */
export function Crosshair({ box, scale, height, t0, selected }: CrosshairProps) {
  const hover = useHoverTime()
  const line = (time: number | null, stroke: string, width: number, opacity = 1, slot?: string) =>
    time !== null && time >= scale.range.from && time <= scale.range.to ? (
      <path
        d={`M0 0V${height}`}
        // Moved by a transform, which projector mode lets a room follow (globals.css).
        style={{ transform: `translateX(${xOf(box, scale, time)}px)` }}
        data-slot={slot}
        stroke={stroke}
        strokeWidth={width}
        strokeOpacity={opacity}
        fill="none"
      />
    ) : null
  return (
    <g pointerEvents="none">
      {line(hover, 'var(--ink3)', 1, 0.6)}
      {line(t0, 'var(--accent)', 1.2, 1, 'crosshair')}
      {line(selected, 'var(--accent)', 1, 0.55, 'crosshair')}
    </g>
  )
}

function span(from: number, to: number) {
  return { x: from, y: 0, width: Math.max(1, to - from) }
}
