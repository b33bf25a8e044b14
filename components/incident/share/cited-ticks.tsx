'use client'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import type { IncidentBundle } from '@/lib/incident/bundle'
import { PlaceNames } from '@/lib/incident/postmortem/place-names'
import { words } from '@/lib/language/words'
import { citedRow } from './cited-row'
import type { ShareSession, ShareState } from './share-session'

export interface CitedTicksProps {
  session: ShareSession
  state: ShareState
  mineOnly: number
  bundle: IncidentBundle
}

const PAGE = 100
const CUT = 'mono overflow-hidden text-ellipsis whitespace-nowrap text-mono'

/** Every cited place as the reader gets it, each with a tick of its own. */
export function CitedTicks({ session, state, mineOnly, bundle }: CitedTicksProps) {
  const [shown, setShown] = useState(PAGE)
  const { share } = words
  const { unticked } = state
  const places = bundle.cited
  const notes = bundle.annotations.notes.length
  // The author knows files by their names.
  const { files } = (state.draft ?? bundle).snapshot.document
  const names = useMemo(() => new PlaceNames(files), [files])
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
        {places.slice(0, shown).map((place, i) => {
          const isShared = !unticked.has(place.evidence)
          const row = citedRow(isShared ? place : (state.draft?.cited[i] ?? place), names)
          return (
            <li key={place.evidence}>
              <label className="flex min-h-24 items-center gap-8" title={row.whole}>
                <input
                  type="checkbox"
                  id={`cited-${place.evidence}`}
                  checked={isShared}
                  onChange={(event) => session.tick(place.evidence, event.currentTarget.checked)}
                  className="flex-none accent-accent"
                />
                <span className={classNames('min-w-0 flex-1', CUT, isShared ? 'text-ink2' : 'text-ink3 line-through')}>
                  {row.says}
                </span>
                <span className={classNames('max-w-2/5 flex-none text-ink3', CUT)}>{row.place}</span>
              </label>
            </li>
          )
        })}
      </ul>
      {places.length > shown && (
        <Button tone="ghost" size="small" onClick={() => setShown(shown + 10 * PAGE)}>
          {share.moreCited(places.length - shown)}
        </Button>
      )}
    </details>
  )
}
