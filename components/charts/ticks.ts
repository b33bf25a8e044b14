import { words } from '@/lib/language/words'
import type { TimePiece, TimeScale } from '@/lib/timeline/time-scale'
import { formatDuration, formatFromT0 } from '../../lib/words/duration.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../lib/words/time.ts'
import { textWidth } from './text-width'

export interface Tick {
  readonly time: number
  /** Empty where there is no room: the line is drawn all the same. */
  readonly text: string
}

const STEPS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 5, 10, 30, 100, 365].map((n) => n * DAY),
]
/** Pixels between two ticks, at least. */
const SPACING = 42
/** Pixels between two labels, at least. */
const BETWEEN_LABELS = 7

interface TickRules {
  readonly t0: number | null
  readonly keepClear: { from: number; to: number } | null
  /** How much larger text is than it was designed. */
  readonly unit?: number
}

/**
 * Round times in each zone, with text that grows only where it must: `04:01:50`, `51`, `02:01.4`, `.6`.
 * With `t0` they are round distances from it. `keepClear` is a place that other text takes, in pixels of the plot.
 */
export function ticksOf(scale: TimeScale, width: number, { t0, keepClear, unit = 1 }: TickRules): readonly Tick[] {
  const ticks: Tick[] = []
  let end = Number.NEGATIVE_INFINITY
  let before: number | null = null
  for (const piece of scale.pieces) {
    if (piece.kind === 'fold') continue
    const step = stepOf(piece, width / unit)
    const origin = t0 ?? 0
    let firstOfZone = true
    for (let n = Math.ceil((piece.from - origin) / step); origin + n * step < piece.to; n++) {
      const time = origin + n * step
      const text = t0 === null ? clockText(time, step, firstOfZone ? null : before) : formatFromT0(time, t0)
      const x = scale.position(time) * width
      const half = (textWidth(text, 'mono') * unit) / 2
      // The first label of all stands right of its tick, so that it does not reach into the gutter.
      const from = Math.max(0, x - half)
      const to = from + half * 2
      const taken =
        from < end + BETWEEN_LABELS || to > width || (keepClear && from < keepClear.to && to > keepClear.from)
      ticks.push({ time, text: taken ? '' : text })
      if (taken) continue
      end = to
      before = time
      firstOfZone = false
    }
  }
  return ticks
}

/** `1 px = 1.1 ms`, of a zone drawn this wide. */
export function zoneScaleText(piece: TimePiece, width: number): string {
  const perPixel = (piece.to - piece.from) / ((piece.end - piece.start) * width)
  const text = perPixel < 10 ? `${perPixel.toFixed(1)} ms` : formatDuration(perPixel)
  return words.charts.scale(text)
}

function stepOf(piece: TimePiece, width: number): number {
  const perPixel = (piece.to - piece.from) / Math.max(1, (piece.end - piece.start) * width)
  const wanted = perPixel * SPACING
  return STEPS.find((step) => step >= wanted) ?? Math.ceil(wanted / (365 * DAY)) * 365 * DAY
}

/** Only what changed since the label before it. */
function clockText(time: number, step: number, before: number | null): string {
  const iso = new Date(time).toISOString()
  const [date, clock] = [iso.slice(0, 10), iso.slice(11)]
  if (step >= DAY) return date
  if (step >= MINUTE) return clock.slice(0, 5)
  const fraction = step >= SECOND ? '' : `.${clock.slice(9, step >= 100 ? 10 : 12)}`
  if (before === null) return `${clock.slice(step >= SECOND ? 0 : 3, 8)}${fraction}`
  if (step < SECOND && Math.floor(time / SECOND) === Math.floor(before / SECOND)) return fraction
  if (Math.floor(time / MINUTE) === Math.floor(before / MINUTE)) return `${clock.slice(6, 8)}${fraction}`
  return `${clock.slice(3, 8)}${fraction}`
}
