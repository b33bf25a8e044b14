'use client'
import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Joined } from '@/lib/incident/joined-engine'
import { words } from '@/lib/language/words'
import type { NotesState, SharedNotes } from './shared-notes'
import type { OpenedIncident } from './shared-opening'

export interface ReaderBarProps {
  opened: OpenedIncident
  joined: Joined
  notes: SharedNotes | null
  isFile: boolean
  /** Made by a newer version: not all that it names may be shown. */
  isNewerLink: boolean
  onFiles(): void
  onLeave: (() => void) | undefined
}

const NO_NOTES: NotesState = { waiting: 0, trouble: null }

/** That this is somebody's incident: of which files, until when, and what becomes of notes. */
export function ReaderBar({ opened, joined, notes, isFile, isNewerLink, onFiles, onLeave }: ReaderBarProps) {
  const { shared } = words
  const { createdAt, expiresAt } = opened
  const state = useSyncExternalStore(
    (listener) => notes?.subscribe(listener) ?? (() => {}),
    () => notes?.get() ?? NO_NOTES,
    () => NO_NOTES,
  )
  return (
    <section
      aria-label={shared.about}
      className="flex min-h-28 flex-wrap items-center gap-x-16 gap-y-2 border-line border-b bg-accent-soft px-12 py-2 text-small"
    >
      <span className="flex items-center gap-6">
        <Icon name="share" className="size-12 text-accent" />
        <span role="status">{filesText(joined)}</span>
      </span>
      {isNewerLink && (
        <span role="status" className="text-warn">
          {shared.newerLink}
        </span>
      )}
      <Button tone="ghost" size="small" onClick={onFiles}>
        {shared.files}
        {joined.others.length > 0 && <span className="text-warn">{shared.others(joined.others.length)}</span>}
      </Button>
      {createdAt !== null && <span className="text-ink2">{shared.sharedUntil(createdAt, expiresAt)}</span>}
      <span className="text-ink3 text-note" title={isFile ? shared.notesStored : shared.notesSent}>
        {isFile ? shared.notesStored : shared.notesSent}
      </span>
      {state.waiting > 0 && (
        <span role="status" className="text-warn">
          {state.trouble ? shared.noteTrouble(state.trouble) : shared.notesWaiting(state.waiting)}
        </span>
      )}
      {onLeave && (
        <Button size="small" className="ml-auto" onClick={onLeave}>
          <Icon name="back" className="size-12" />
          {shared.back}
        </Button>
      )}
    </section>
  )
}

function filesText({ files, whole }: Joined): string {
  const { shared } = words
  const here = files.filter(({ state }) => state === 'here').length
  if (whole) return shared.allHere(files.length)
  return here === 0 ? shared.madeFrom(files.length) : shared.here(here, files.length)
}
