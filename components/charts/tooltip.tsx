import type { ReactNode } from 'react'
import type { PlotBox } from './plot-box'

const WIDTH = 280

export interface HoverDetail {
  readonly title: string
  readonly lines: readonly string[]
}

/** What is under the pointer, beside it and inside the plot. */
export function Tooltip({ box, x, y, children }: { box: PlotBox; x: number; y: number; children: ReactNode }) {
  const right = x + 14 + WIDTH <= box.width
  const below = y < box.height * 0.55
  return (
    <div
      data-slot="tooltip"
      aria-hidden="true"
      className="pointer-events-none absolute z-10 rounded-field border border-line bg-raised px-8 py-6 text-note shadow-lift"
      style={{
        maxWidth: WIDTH,
        ...(right ? { left: x + 14 } : { right: box.width - x + 14 }),
        ...(below ? { top: y + 12 } : { bottom: box.height - y + 12 }),
      }}
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
