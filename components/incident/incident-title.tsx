'use client'
import { useRef, useState } from 'react'
import { words } from '@/lib/language/words'
import { incidentStore } from './local/this-device'
import { useIncident } from './use-incident'

const LONGEST = 200

/** The name of the incident; a click changes it. */
export function IncidentTitle({ otherwise }: { otherwise: string }) {
  const { title } = useIncident().annotations
  const [before, setBefore] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const leave = () => {
    setBefore(null)
    requestAnimationFrame(() => button.current?.focus())
  }
  if (before !== null)
    return (
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        aria-label={words.kept.name}
        value={title}
        placeholder={otherwise}
        maxLength={LONGEST}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => incidentStore.setTitle(event.currentTarget.value)}
        onBlur={() => setBefore(null)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') incidentStore.setTitle(before)
          if (event.key === 'Escape' || event.key === 'Enter') leave()
        }}
        className="h-26 w-260 min-w-0 rounded-field border border-strong bg-bg px-6 font-semibold text-[13.5px] text-ink placeholder:text-ink3"
      />
    )
  return (
    <button
      ref={button}
      id="incident-title"
      type="button"
      title={words.kept.rename}
      onClick={() => setBefore(title)}
      className="h-26 max-w-full overflow-hidden text-ellipsis rounded-field border border-transparent px-4 hover:border-line hover:bg-raised"
    >
      {title || otherwise}
    </button>
  )
}
