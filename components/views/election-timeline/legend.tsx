'use client'
import { useId, useMemo } from 'react'
import type { Role } from '@/lib/analysis/document'
import type { ViewProps } from '../view'
import { barsOf } from './bars'
import { RolePatterns, roleFill } from './role-patterns'

const NAMES: Readonly<Record<Exclude<Role, 'unknown'>, string>> = {
  looking: 'looking',
  leading: 'leading',
  following: 'following',
  observing: 'observing',
  down: 'not serving',
}

/** The patterns that are on screen, as many as there is room for; on narrow pages behind a button. */
export function Legend({ snapshot, selection }: ViewProps) {
  const id = useId()
  const { from, to } = selection.range
  const bars = useMemo(
    () => barsOf(snapshot.document).filter((bar) => bar.from <= to && (bar.to ?? to) >= from),
    [snapshot.document, from, to],
  )
  const entries = (Object.keys(NAMES) as (keyof typeof NAMES)[]).filter((role) =>
    bars.some((bar) => bar.role === role && bar.confidence === 'proven'),
  )
  const partial = bars.some((bar) => bar.solid < 1)
  const voted = bars.some((bar) => bar.confidence !== 'proven')
  const items = (
    <>
      {entries.map((role) => (
        <Swatch key={role} name={NAMES[role]}>
          <RolePatterns id={`${id}${role}`} />
          <rect
            x=".5"
            y=".5"
            width="15"
            height="8"
            rx="2"
            fill={roleFill(`${id}${role}`, role)}
            stroke={`var(--${role})`}
          />
        </Swatch>
      ))}
      {partial && (
        <Swatch name="not yet in broadcast">
          <rect
            x=".5"
            y=".5"
            width="15"
            height="8"
            rx="2"
            fill="var(--following)"
            fillOpacity=".3"
            stroke="var(--following)"
          />
          <rect x=".5" y="4.500" width="15" height="4" fill="var(--following)" />
        </Swatch>
      )}
      {voted && (
        <Swatch name="from votes">
          <rect
            x=".5"
            y=".5"
            width="15"
            height="8"
            rx="2"
            fill="var(--following)"
            fillOpacity=".2"
            stroke="var(--following)"
            strokeDasharray="3 2"
          />
        </Swatch>
      )}
    </>
  )
  return (
    <>
      <div className="hidden h-16 w-0 flex-1 flex-wrap items-center justify-end gap-x-9 overflow-hidden pr-4 text-ink3 text-note min-[1280px]:flex wide:h-18">
        {items}
      </div>
      <button type="button" popoverTarget={`${id}legend`} className="h-24 px-6 text-ink2 text-note min-[1280px]:hidden">
        Legend
      </button>
      <div
        id={`${id}legend`}
        popover="auto"
        className="m-auto gap-6 rounded-pane border border-line bg-raised p-12 text-ink2 text-note shadow-lift open:grid"
      >
        {items}
      </div>
    </>
  )
}

function Swatch({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-4 whitespace-nowrap">
      <svg width="16" height="9" aria-hidden="true">
        {children}
      </svg>
      {name}
    </span>
  )
}
