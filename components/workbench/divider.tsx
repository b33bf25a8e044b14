'use client'
import type { KeyboardEvent, PointerEvent } from 'react'

export interface DividerProps {
  label: string
  /** Width of the column that it belongs to. */
  value: number
  least: number
  most: number
  /** −1 where the column lies to its right. */
  direction: 1 | -1
  onChange(width: number): void
  onReset(): void
}

const STEP = 16
const LONG_STEP = 64

/** The 7 px between two columns, as a handle: pointer, arrows, Home, End, double click. */
export function Divider({ label, value, least, most, direction, onChange, onReset }: DividerProps) {
  const change = (width: number) => onChange(Math.min(most, Math.max(least, width)))
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    change(value + direction * event.movementX)
  }
  const press = (event: KeyboardEvent) => {
    const step = event.shiftKey ? LONG_STEP : STEP
    const widths: Record<string, number> = {
      ArrowLeft: value - direction * step,
      ArrowRight: value + direction * step,
      Home: least,
      End: most,
    }
    const width = widths[event.key]
    if (width === undefined) return
    event.preventDefault()
    change(width)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no <hr>
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={least}
      aria-valuemax={Math.round(most)}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={onReset}
      onKeyDown={press}
      className="group relative cursor-col-resize touch-none outline-none"
    >
      <span className="absolute inset-y-12 left-2 w-3 rounded-full group-hover:bg-line group-focus-visible:bg-accent group-active:bg-accent" />
    </div>
  )
}
