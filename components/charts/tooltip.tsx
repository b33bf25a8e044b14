'use client'
import { type ReactNode, useLayoutEffect, useRef } from 'react'

const WIDTH = 320

export interface HoverDetail {
  readonly title: string
  readonly lines: readonly string[]
}

/** From the pointer, and from the edge of the window. */
const AWAY = 14
const EDGE = 8

/** What is under the pointer, beside it and inside the window: a low pane does not cut it. `x` and `y` are places in the plot. */
export function Tooltip({ x, y, children }: { x: number; y: number; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = ref.current!
    const { left, top } = element.parentElement!.getBoundingClientRect()
    const { offsetWidth: width, offsetHeight: height } = element
    const fitsRight = left + x + AWAY + width <= window.innerWidth - EDGE
    const fitsBelow = top + y + AWAY + height <= window.innerHeight - EDGE
    element.style.left = `${Math.max(EDGE, left + (fitsRight ? x + AWAY : x - AWAY - width))}px`
    element.style.top = `${Math.max(EDGE, top + (fitsBelow ? y + AWAY : y - AWAY - height))}px`
  })
  return (
    <div
      ref={ref}
      data-slot="tooltip"
      aria-hidden="true"
      className="pointer-events-none fixed z-40 rounded-field border border-line bg-raised px-8 py-6 text-note shadow-lift"
      style={{ maxWidth: WIDTH }}
    >
      {children}
    </div>
  )
}

export function HoverText({ detail }: { detail: HoverDetail }) {
  return (
    <>
      <p className="font-semibold text-ink">{detail.title}</p>
      {detail.lines.map((line) => (
        <p key={line} className="text-ink2">
          {line}
        </p>
      ))}
    </>
  )
}
