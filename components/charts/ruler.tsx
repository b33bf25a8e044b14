'use client'
import type { TimeRange } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import type { TimePiece, TimeScale } from '@/lib/timeline/time-scale'
import { formatDuration } from '@/lib/words/duration'
import { formatDate } from '@/lib/words/time'
import { type PlotBox, unitOf, xOf } from './plot-box'
import { longestThatFits, textWidth } from './text-width'
import { type Tick, zoneScaleText } from './ticks'
import { TimeLayer } from './time-layer'

export interface RulerProps {
  readonly box: PlotBox
  readonly scale: TimeScale
  readonly ticks: readonly Tick[]
  readonly windows: readonly TimeRange[]
  readonly t0: number | null
  /** `log time, zone not set` */
  readonly clock: string
  nameOf(zone: TimePiece): readonly string[]
}

const RULER_HEIGHT = 38
const HALF_FLAG = 11
/** Below this width of the page there is no room for the scales of zones. */
const LEAST_FOR_SCALES = 1280

/** The axis of all panes: date and clock in the gutter, zones with name and scale, folds with their length, ticks, T0. */
export function Ruler({ box, scale, ticks, windows, t0, clock, nameOf }: RulerProps) {
  const x = (time: number) => xOf(box, scale, time)
  const showsT0 = t0 !== null && t0 >= scale.range.from && t0 <= scale.range.to
  const size = box.text
  const unit = unitOf(box)
  const height = Math.round(RULER_HEIGHT * unit)
  const named = scale.pieces.length > 1
  return (
    <svg
      width={box.width}
      height={height}
      className="block flex-none border-line border-b text-tiny"
      aria-hidden="true"
    >
      <TimeLayer box={box} scale={scale} height={height} ticks={[]} windows={windows} />
      <text x={11 * unit} y={12 * unit} className="fill-ink2 font-medium">
        {formatDate(scale.range.from)}
      </text>
      <text x={11 * unit} y={30 * unit} className="fill-ink3">
        {clock}
      </text>
      {scale.pieces.map((piece) => {
        const [from, to] = [x(piece.from), x(piece.to)]
        if (piece.kind === 'fold') return <FoldLength key={piece.from} {...{ piece, unit }} middle={(from + to) / 2} />
        const name = longestThatFits(((to - from - 4) * 10.5) / size, ...(named ? nameOf(piece) : []))
        const scaleText = zoneScaleText(piece, box.plot)
        const room = to - from - textWidth(name, 'sans', size) - textWidth(scaleText, 'mono', size)
        return (
          <g key={piece.from}>
            <text x={from + 5} y={12 * unit} className="fill-ink2 font-medium">
              {name}
            </text>
            {room > 22 && window.innerWidth >= LEAST_FOR_SCALES && (
              <text x={to - 5} y={12 * unit} textAnchor="end" className="mono fill-ink3">
                {scaleText}
              </text>
            )}
          </g>
        )
      })}
      {ticks.map((tick) => {
        const at = x(tick.time)
        const half = textWidth(tick.text, 'mono', size) / 2
        const start = at - half < box.left
        return (
          <g key={tick.time}>
            <path d={`M${at} ${height - 5 * unit}V${height}`} stroke="var(--strong)" />
            {tick.text && (
              <text
                x={start ? box.left + 1 : at}
                y={height - 7 * unit}
                textAnchor={start ? 'start' : 'middle'}
                className="mono fill-ink3"
              >
                {tick.text}
              </text>
            )}
          </g>
        )
      })}
      {showsT0 && <Flag x={x(t0)} {...{ unit, height }} />}
    </svg>
  )
}

/** Pixels of the plot under the flag, where no label may stand. */
export function flagPlace(scale: TimeScale, box: PlotBox, t0: number | null): { from: number; to: number } | null {
  if (t0 === null || t0 < scale.range.from || t0 > scale.range.to) return null
  const at = scale.position(t0) * box.plot
  const half = HALF_FLAG * unitOf(box) + 2
  return { from: at - half, to: at + half }
}

function Flag({ x, unit, height }: { x: number; unit: number; height: number }) {
  const half = HALF_FLAG * unit
  return (
    <g>
      <path d={`M${x} ${28 * unit}V${height}`} stroke="var(--accent)" strokeWidth="1.2" />
      <rect x={x - half} y={15.5 * unit} width={half * 2} height={13 * unit} rx="3" fill="var(--accent)" />
      <text x={x} y={25.5 * unit} textAnchor="middle" className="mono fill-accent-ink font-semibold">
        {words.charts.t0}
      </text>
    </g>
  )
}

function FoldLength({ piece, middle, unit }: { piece: TimePiece; middle: number; unit: number }) {
  const length = formatDuration(piece.to - piece.from)
  const rows = rowsOf(length)
  return (
    <g>
      <title>{piece.covered ? words.charts.folds.quiet(length) : words.charts.folds.empty(length)}</title>
      {rows.map((row, i) => (
        <text
          key={row}
          x={middle}
          y={(12 + 11 * i - (rows.length > 2 ? 2 : 0)) * unit}
          textAnchor="middle"
          fontSize={9.5 * unit}
          className={i === 0 ? 'mono fill-ink3' : 'fill-ink3'}
        >
          {row}
        </text>
      ))}
    </g>
  )
}

/** A fold is narrow: `9.65 s` in two rows, `2 d 21 h 6 min` in one for each unit. */
function rowsOf(text: string): readonly string[] {
  const words = text.split(' ')
  if (words.length === 2) return words
  return words.flatMap((word, i) => (i % 2 === 0 ? [`${word} ${words[i + 1] ?? ''}`] : []))
}
