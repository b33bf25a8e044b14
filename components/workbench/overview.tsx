'use client'
import { type PointerEvent, useId, useMemo, useRef } from 'react'
import { ticksOf } from '@/components/charts/ticks'
import type { TimeWindow } from '@/components/views/time-windows'
import type { SeriesPoint, TimeRange } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { foldedScale, type TimeScale } from '@/lib/timeline/time-scale'
import { formatDuration } from '@/lib/words/duration'
import { BrushHandle } from './brush-handle'
import { type IncidentMark, IncidentMarks, MARK_HEIGHT, nearestMark } from './incident-marks'
import { useSize } from './use-size'

const { overview } = words.workbench

export interface OverviewProps {
  whole: TimeRange
  range: TimeRange
  activity: readonly SeriesPoint[]
  windows: readonly TimeWindow[]
  /** When incidents began, and how grave they are. */
  incidents: readonly IncidentMark[]
  /** Of the panes: what they fold is hatched here. */
  scale: TimeScale
  t0: number | null
  onRange(range: TimeRange, history: 'push' | 'replace'): void
  onFinding(id: string): void
}

/** The drawing as it was designed; in projector mode it is higher, and all in it. */
const HEIGHT = 58
const TOP = 14
const BOTTOM = HEIGHT - 8

/** Where the plot stands: times stand over it. */
interface Band {
  readonly top: number
  readonly bottom: number
  /** Pixels for one of the design: of text, too. */
  readonly unit: number
}

const INSET = 12
const TICK = 2
/** Pixels of a drag below which it was a click. */
const CLICK = 4
const LABEL_SHARE = 0.5
/** Half of the longest label. */
const LABEL_ROOM = 30

/** Everything that was read on one linear axis, and the part of it that the panes show. */
export function Overview(props: OverviewProps) {
  const { whole, range, activity, windows, incidents, scale, t0, onRange, onFinding } = props
  const [ref, { width, height }] = useSize<HTMLDivElement>()
  const unit = (height || HEIGHT) / HEIGHT
  const band = { top: TOP * unit, bottom: BOTTOM * unit, unit }
  const hatch = useId()
  const plot = Math.max(1, width - 2 * INSET)
  const linear = useMemo(
    () => foldedScale({ range: whole, instants: [], coverage: [], width: plot, fold: false }),
    [whole, plot],
  )
  // Labels as far apart as on a narrower plot: this axis is only for finding one's way.
  const ticks = useMemo(
    () => ticksOf(linear, plot * LABEL_SHARE, { t0: null, keepClear: null, unit }),
    [linear, plot, unit],
  )
  const x = (time: number) => INSET + linear.position(time) * plot
  const timeAt = (px: number) => Math.round(linear.timeAt((px - INSET) / plot))
  const drag = useBrush(ref, timeAt, range, {
    onRange,
    onClick(px, py) {
      const mark = py < band.top + MARK_HEIGHT + 2 ? nearestMark(incidents, px, x) : null
      if (mark) onFinding(mark.finding)
      return mark !== null
    },
  })
  const most = activity.reduce((top, point) => Math.max(top, point.value), 1)
  const folds = scale.pieces.filter((piece) => piece.kind === 'fold')

  return (
    <div ref={ref} className="relative min-w-0 touch-none select-none" {...drag}>
      <svg width={width} height={HEIGHT * unit} className="absolute inset-0 text-tiny" aria-hidden="true">
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="1" height="6" fill="var(--line)" />
          </pattern>
        </defs>
        {ticks.map((tick) => (
          <g key={tick.time}>
            <path d={`M${x(tick.time)} ${band.top - 1}V${band.bottom}`} stroke="var(--grid)" />
            {tick.text && (
              <text
                x={x(tick.time)}
                y={10 * unit}
                textAnchor={x(tick.time) < LABEL_ROOM * unit ? 'start' : 'middle'}
                className="mono fill-ink3"
              >
                {tick.text}
              </text>
            )}
          </g>
        ))}
        {windows.map((window) => (
          <OverviewWindow key={`${window.kind}${window.from}`} {...{ window, band, x }} end={width - INSET} />
        ))}
        {folds.map((fold) => (
          <OverviewFold key={fold.from} {...{ band, hatch, fold }} x={x(fold.from)} width={x(fold.to) - x(fold.from)} />
        ))}
        {activity.map((point, i) => {
          const height = 3 + Math.sqrt(point.value / most) * (band.bottom - band.top - 5)
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: several batches may have one time
              key={`${point.time} ${i}`}
              x={x(point.time) - TICK / 2}
              y={band.bottom - height}
              width={TICK}
              height={height}
              fill="var(--following)"
            />
          )
        })}
        <IncidentMarks incidents={incidents} top={band.top} x={x} />
        {t0 !== null && t0 >= whole.from && t0 <= whole.to && (
          <path d={`M${x(t0)} ${band.top - 1}V${band.bottom}`} stroke="var(--accent)" strokeWidth="1.2" />
        )}
        <rect
          x={x(range.from)}
          y={band.top - 0.5}
          width={Math.max(3, x(range.to) - x(range.from))}
          height={band.bottom - band.top + 1}
          rx="3"
          fill="var(--accent-soft)"
          fillOpacity=".35"
          stroke="var(--accent)"
          strokeWidth="1.3"
        />
      </svg>
      {width > 0 &&
        (['from', 'to'] as const).map((edge) => (
          <BrushHandle
            key={edge}
            edge={edge}
            range={range}
            whole={whole}
            x={x(range[edge])}
            onRange={(next) => onRange(next, 'replace')}
          />
        ))}
    </div>
  )
}

interface OverviewWindowProps {
  window: TimeWindow
  band: Band
  end: number
  x(time: number): number
}

function OverviewWindow({ window, band, end, x }: OverviewWindowProps) {
  const [from, to] = [x(window.from), Math.min(end, x(Math.min(window.to, Number.MAX_SAFE_INTEGER)))]
  const text = overview.stall.find((each) => each.length * 5.6 * band.unit < to - from - 6)
  return (
    <g>
      <rect
        x={from}
        y={band.top}
        width={Math.max(1, to - from)}
        height={band.bottom - band.top}
        fill="var(--stall)"
        stroke="var(--stall-line)"
        strokeDasharray="3 3"
      />
      {window.kind === 'stall' && text && (
        <text x={(from + to) / 2} y={36 * band.unit} textAnchor="middle" className="fill-warn font-medium">
          {text}
        </text>
      )}
    </g>
  )
}

function OverviewFold({
  band,
  x,
  width,
  hatch,
  fold,
}: {
  band: Band
  x: number
  width: number
  hatch: string
  fold: TimeRange & { covered: boolean }
}) {
  const length = formatDuration(fold.to - fold.from)
  const texts = fold.covered ? overview.quiet(length) : overview.notCovered(length)
  const text = texts.find((each) => each.length * 5.6 * band.unit < width - 10)
  return (
    <g>
      <rect x={x} y={band.top} width={width} height={band.bottom - band.top} fill={`url(#${hatch})`} />
      {text && (
        <text
          x={x + width / 2}
          y={36 * band.unit}
          textAnchor="middle"
          className="fill-ink3"
          stroke="var(--pane)"
          strokeWidth="8"
          paintOrder="stroke"
        >
          {text}
        </text>
      )}
    </g>
  )
}

/** Drag outside the brush draws a new range, inside it moves the range; a click beside it centres it there. */
function useBrush(
  ref: React.RefObject<HTMLDivElement | null>,
  timeAt: (px: number) => number,
  range: TimeRange,
  { onRange, onClick }: { onRange: OverviewProps['onRange']; onClick(px: number, py: number): boolean },
) {
  const begin = useRef<{ px: number; time: number; range: TimeRange; inside: boolean } | null>(null)
  const at = (event: PointerEvent) => event.clientX - (ref.current?.getBoundingClientRect().left ?? 0)
  const rangeTo = (px: number): TimeRange | null => {
    if (!begin.current || Math.abs(px - begin.current.px) < CLICK) return null
    const { time, inside, range: old } = begin.current
    const now = timeAt(px)
    if (inside) return { from: old.from + now - time, to: old.to + now - time }
    return now === time ? null : { from: Math.min(time, now), to: Math.max(time, now) }
  }
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || (event.target as Element).closest('[role=slider]')) return
      const px = at(event)
      const time = timeAt(px)
      begin.current = { px, time, range, inside: time > range.from && time < range.to }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent) {
      const next = rangeTo(at(event))
      if (next) onRange(next, 'replace')
    },
    onPointerUp(event: PointerEvent) {
      const px = at(event)
      const next = rangeTo(px)
      const top = ref.current?.getBoundingClientRect().top ?? 0
      if (next) onRange(next, 'push')
      else if (begin.current && onClick(px, event.clientY - top)) begin.current = null
      else if (begin.current && !begin.current.inside) {
        const half = (range.to - range.from) / 2
        onRange({ from: Math.round(timeAt(px) - half), to: Math.round(timeAt(px) + half) }, 'push')
      }
      begin.current = null
    },
  }
}
