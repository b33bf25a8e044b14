'use client'
import { type PointerEvent, useEffect, useState } from 'react'
import type { TimeRange } from '@/lib/engine/queries'
import type { TimeScale } from '@/lib/timeline/time-scale'
import { setHoverTime } from './hover-time'
import type { PlotBox } from './plot-box'

export interface PlotPointer<Item> {
  readonly box: PlotBox
  readonly scale: TimeScale
  itemAt(x: number, y: number): Item | null
  onPick(item: Item | null): void
  onRange(range: TimeRange): void
  onZoom?(item: Item | null): void
}

const STARTS_DRAG = 4

/** Hover shows, click selects, drag selects a range, double click zooms: the same in every plot on the time axis. */
export function usePlotPointer<Item>({ box, scale, itemAt, onPick, onRange, onZoom }: PlotPointer<Item>) {
  const [hover, setHover] = useState<{ item: Item; x: number; y: number } | null>(null)
  const [drag, setDrag] = useState<{ start: number; now: number } | null>(null)
  const timeAt = (x: number) => scale.timeAt((x - box.left) / box.plot)
  const moved = drag !== null && Math.abs(drag.now - drag.start) > STARTS_DRAG
  // A pane that goes away under the pointer leaves no crosshair behind.
  useEffect(() => () => setHoverTime(null), [])
  const handlers = {
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const [x, y] = place(event)
      setHoverTime(x >= box.left && x <= box.right ? timeAt(x) : null)
      const item = itemAt(x, y)
      setHover(item ? { item, x, y: y - (event.currentTarget.parentElement?.scrollTop ?? 0) } : null)
      if (drag) setDrag({ ...drag, now: clamp(x, box) })
    },
    onPointerLeave() {
      setHoverTime(null)
      setHover(null)
    },
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      const [x] = place(event)
      if (event.button !== 0 || event.pointerType === 'touch' || x < box.left) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setDrag({ start: clamp(x, box), now: clamp(x, box) })
    },
    onPointerUp(event: PointerEvent<SVGSVGElement>) {
      const [x, y] = place(event)
      setDrag(null)
      if (!moved || !drag) return onPick(itemAt(x, y))
      const [from, to] = [Math.min(drag.start, drag.now), Math.max(drag.start, drag.now)]
      onRange({ from: Math.floor(timeAt(from)), to: Math.ceil(timeAt(to)) })
    },
    onPointerCancel() {
      setDrag(null)
    },
    onDoubleClick(event: React.MouseEvent<SVGSVGElement>) {
      onZoom?.(itemAt(...place(event)))
    },
  }
  return {
    handlers,
    hover,
    drag: moved ? { x: Math.min(drag.start, drag.now), width: Math.abs(drag.now - drag.start) } : null,
  }
}

function place(event: React.MouseEvent<SVGSVGElement>): [number, number] {
  const { left, top } = event.currentTarget.getBoundingClientRect()
  return [event.clientX - left, event.clientY - top]
}

function clamp(x: number, box: PlotBox): number {
  return Math.max(box.left, Math.min(box.right, x))
}
