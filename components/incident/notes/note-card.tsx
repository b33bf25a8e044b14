'use client'
import { useEffect, useRef } from 'react'
import { Chip } from '@/components/ui/chip'
import { IconButton } from '@/components/ui/icon-button'
import { announce } from '@/components/workbench/live-region'
import { useShownKey } from '@/components/workbench/shown-keys'
import type { Note } from '@/lib/incident/annotations'
import { words } from '@/lib/language/words'
import { formatDate } from '@/lib/words/time'
import type { OpenIncident } from '../local/open-incident'
import { incidentStore } from '../local/this-device'
import { NoteFields } from './note-fields'

export interface NoteCardProps {
  note: Note
  incident: OpenIncident
  /** Where it is, as a way there; not said where it is plain. */
  place?: { text: string; go(): void }
}

/** A note as someone wrote it: it never looks like a finding. */
export function NoteCard({ note, incident, place }: NoteCardProps) {
  const draft = incident.drafts[`edit ${note.id}`]
  const editing = draft !== undefined
  const edit = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  const undoKey = useShownKey('undo-remove')
  useEffect(() => {
    if (wasEditing.current && !editing) edit.current?.focus()
    wasEditing.current = editing
  }, [editing])
  if (draft)
    return (
      <NoteFields
        draft={draft}
        onDraft={(next) => incidentStore.setDraft(next)}
        onLeave={() => incidentStore.dropDraft(draft)}
        onSave={(changed) => {
          incidentStore.putNote(changed)
          incidentStore.dropDraft(draft)
          announce(words.notes.saved)
        }}
      />
    )
  const { on, text, mineOnly } = note
  return (
    <article className="border-warn/60 border-l-2 py-1 pr-6 pl-9">
      <header className="flex min-h-24 items-center gap-6 text-ink3 text-note">
        <i className="text-ink2">{words.notes.label}</i>
        {place && (
          <button
            type="button"
            onClick={place.go}
            className="h-24 min-w-0 overflow-hidden text-ellipsis whitespace-nowrap text-accent hover:underline"
          >
            {place.text}
          </button>
        )}
        {mineOnly && <Chip className="h-16">{words.notes.mineOnly}</Chip>}
        <span className="ml-auto flex flex-none">
          <IconButton
            ref={edit}
            icon="edit"
            label={words.notes.edit}
            onClick={() => incidentStore.setDraft({ on, text, mineOnly, note: note.id })}
          />
          <IconButton
            icon="trash"
            label={words.notes.remove}
            onClick={() => {
              incidentStore.removeNote(note)
              announce(words.notes.removed(undoKey))
            }}
          />
        </span>
      </header>
      <p className="whitespace-pre-wrap break-words text-small">{text}</p>
      <p className="text-ink3 text-note">{[note.author, formatDate(note.at)].filter(Boolean).join(' · ')}</p>
    </article>
  )
}
