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

/** The patterns that this incident has; on narrow pages behind a button. */
export function Legend({ snapshot }: ViewProps) {
  const id = useId()
  const bars = useMemo(() => barsOf(snapshot.document), [snapshot.document])
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
        <Swatch name="not yet in broadcast" spare={voted || entries.length > 4}>
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
      <div className="hidden items-center gap-9 pr-4 text-ink3 text-note min-[1280px]:flex">{items}</div>
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

/** A spare one gives way to the pane's state where there is little room. */
function Swatch({ name, spare = false, children }: { name: string; spare?: boolean; children: React.ReactNode }) {
  return (
    <span
      className={`${spare ? 'min-[1280px]:max-[1799px]:hidden' : ''} inline-flex items-center gap-4 whitespace-nowrap`}
    >
      <svg width="16" height="9" aria-hidden="true">
        {children}
      </svg>
      {name}
    </span>
  )
}
