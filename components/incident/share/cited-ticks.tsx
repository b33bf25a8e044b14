'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import type { IncidentBundle } from '@/lib/incident/bundle'
import type { CitedPlace } from '@/lib/incident/cited-place'
import { words } from '@/lib/language/words'
import type { ShareSession, ShareState } from './share-session'

export interface CitedTicksProps {
  session: ShareSession
  state: ShareState
  mineOnly: number
  bundle: IncidentBundle
}

const PAGE = 100

/** Every cited place as the reader gets it, each with a tick of its own. */
export function CitedTicks({ session, state, mineOnly, bundle }: CitedTicksProps) {
  const [shown, setShown] = useState(PAGE)
  const { share } = words
  const { unticked } = state
  const places = bundle.cited
  const notes = bundle.annotations.notes.length
  return (
    <details id="cited-places" className="group mt-4 border-grid border-t">
      <summary className="flex min-h-31 cursor-default list-none flex-wrap items-center gap-6 text-small">
        <Icon name="right" className="size-12 group-open:rotate-90" />
        {share.cited(places.length - unticked.size, places.length)}
        {notes > 0 && <span className="text-ink2">{share.notes(notes)}</span>}
        {mineOnly > 0 && <span className="text-ink3 text-note">{share.mineOnly(mineOnly)}</span>}
      </summary>
      <p className="pb-4 text-ink3 text-note">{share.citedHelp}</p>
      <ul>
        {places.slice(0, shown).map((place, i) => (
          <li key={place.evidence}>
            <label className="flex min-h-24 items-center gap-8">
              <input
                type="checkbox"
                id={`cited-${place.evidence}`}
                checked={!unticked.has(place.evidence)}
                onChange={(event) => session.tick(place.evidence, event.currentTarget.checked)}
                className="flex-none accent-accent"
              />
              <span
                className={classNames(
                  'mono min-w-0 flex-1 overflow-hidden text-ellipsis whitespace-nowrap text-mono',
                  unticked.has(place.evidence) ? 'text-ink3 line-through' : 'text-ink2',
                )}
              >
                {textOf(unticked.has(place.evidence) ? (state.draft?.cited[i] ?? place) : place)}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {places.length > shown && (
        <Button tone="ghost" size="small" onClick={() => setShown(shown + 10 * PAGE)}>
          {share.moreCited(places.length - shown)}
        </Button>
      )}
    </details>
  )
}

function textOf({ text, line, hex, evidence }: CitedPlace): string {
  const content = text?.split('\n')[0] || line?.message || hex
  return content ? content : evidence
}
