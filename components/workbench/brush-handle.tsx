'use client'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { TimeRange } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { formatClock } from '@/lib/words/time'

export interface BrushHandleProps {
  edge: 'from' | 'to'
  range: TimeRange
  whole: TimeRange
  x: number
  onRange(range: TimeRange): void
}

const STEPS = 200

/** One end of the range: arrows move it by a 200th of what the overview shows, with Shift by a tenth of that. */
export function BrushHandle({ edge, range, whole, x, onRange }: BrushHandleProps) {
  const move = (time: number) => {
    const next = { ...range, [edge]: Math.round(Math.min(whole.to, Math.max(whole.from, time))) }
    if (next.to > next.from) onRange(next)
  }
  const perStep = (whole.to - whole.from) / STEPS
  const press = (event: KeyboardEvent) => {
    const by = event.shiftKey ? perStep / 10 : perStep
    const times: Record<string, number> = {
      ArrowLeft: range[edge] - by,
      ArrowRight: range[edge] + by,
      Home: whole.from,
      End: whole.to,
    }
    const time = times[event.key]
    if (time === undefined) return
    event.preventDefault()
    event.stopPropagation()
    move(time)
  }
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const box = event.currentTarget.parentElement!.getBoundingClientRect()
    move(whole.from + ((event.clientX - box.left - 12) / (box.width - 24)) * (whole.to - whole.from))
  }
  return (
    <div
      role="slider"
      aria-label={words.workbench.time.edges[edge]}
      aria-valuemin={whole.from}
      aria-valuemax={whole.to}
      aria-valuenow={range[edge]}
      aria-valuetext={formatClock(range[edge])}
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      style={{ left: x }}
      className="absolute top-20 grid h-24 w-24 -translate-x-1/2 cursor-ew-resize touch-none place-items-center rounded-field"
    >
      <span className="h-14 w-6 rounded-[2px] bg-accent forced-color-adjust-none" />
    </div>
  )
}
