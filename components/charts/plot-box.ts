'use client'
import { useLayoutEffect, useRef, useState } from 'react'
import type { TimeScale } from '@/lib/timeline/time-scale'

/** Where a plot stands in its pane, in pixels: the same left and right edge in all panes on the time axis. */
export interface PlotBox {
  readonly width: number
  readonly height: number
  /** End of the gutter. */
  readonly left: number
  readonly right: number
  /** Width of the plot itself. */
  readonly plot: number
  /** Size of text, and of all that grows with it. */
  readonly text: number
}

const NOTHING: PlotBox = { width: 0, height: 0, left: 120, right: 0, plot: 0, text: 10.5 }

/** Follows the size of an element whose plot has the shared gutter (`--gutter`, `--gutter-end`, `--text-tiny` in globals.css). */
export function usePlotBox<T extends HTMLElement>() {
  const ref = useRef<T>(null)
  const [box, setBox] = useState<PlotBox>(NOTHING)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => setBox((before) => sameOr(before, boxOf(element)))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  return [ref, box] as const
}

/** Pixels on screen for one of the drawing: more where text is larger, on a wide screen and in projector mode. */
export function unitOf(box: PlotBox): number {
  return box.text / NOTHING.text
}

export function xOf(box: PlotBox, scale: TimeScale, time: number): number {
  return box.left + scale.position(time) * box.plot
}

function boxOf(element: HTMLElement): PlotBox {
  const style = getComputedStyle(element)
  const width = element.clientWidth
  const left = Number.parseFloat(style.getPropertyValue('--gutter')) || NOTHING.left
  const right = Math.max(left + 1, width - (Number.parseFloat(style.getPropertyValue('--gutter-end')) || 0))
  return {
    ...{ width, height: element.clientHeight, left, right, plot: right - left },
    text: Number.parseFloat(style.getPropertyValue('--text-tiny')) || NOTHING.text,
  }
}

function sameOr(before: PlotBox, after: PlotBox): PlotBox {
  const keys = Object.keys(after) as (keyof PlotBox)[]
  return keys.every((key) => before[key] === after[key]) ? before : after
}
