'use client'
import type { ViewProps } from '@/components/views/view'
import { targetKey } from '@/lib/incident/note-target'
import { words } from '@/lib/language/words'
import { useIncident } from '../use-incident'
import { goToTarget } from './go-to-target'
import { NoteCard } from './note-card'
import { notesAt } from './notes-at'
import { targetWords } from './target-words'
import { UndoBar } from './undo-bar'
import { useShownNotes } from './use-shown-notes'

/** Notes on what is selected: on the place itself, on the finding, on ranges that hold it. */
export function SelectionNotes({ snapshot, selection, finding }: ViewProps) {
  const incident = useIncident()
  const notes = notesAt(useShownNotes().notes, { selection, finding })
  if (notes.length === 0 && !incident.removed) return null
  const here = selection.evidence && targetKey({ kind: 'evidence', evidence: selection.evidence })
  return (
    <section className="pb-7">
      <h3 className="px-12 pt-6 pb-2 text-ink2 text-note">{words.notes.title}</h3>
      <UndoBar incident={incident} />
      <ul className="flex flex-col gap-6 px-12">
        {notes.map((note) => {
          const place = { text: targetWords(note.on, snapshot), go: () => goToTarget(note.on) }
          return (
            <li key={note.id}>
              <NoteCard {...{ note, incident }} {...(targetKey(note.on) === here ? {} : { place })} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
