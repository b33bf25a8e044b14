'use client'
import { useContext, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import type { PanelProps } from '@/components/workbench/panel-props'
import { useProjector } from '@/components/workbench/projector/projector'
import { ActionKey, useShownKey } from '@/components/workbench/shown-keys'
import { NO_ANNOTATIONS } from '@/lib/incident/annotations'
import { targetKey } from '@/lib/incident/note-target'
import { words } from '@/lib/language/words'
import { incidentStore } from '../local/this-device'
import { parseNotes, saveNotes } from '../notes-file'
import { FloatingPanel } from './floating-panel'
import { goToTarget } from './go-to-target'
import { NoteCard } from './note-card'
import { NoteGateContext } from './note-gate-context'
import { targetWords } from './target-words'
import { UndoBar } from './undo-bar'
import { useShownNotes } from './use-shown-notes'

/** All notes, half-written ones and pins of the incident, each with the way to its place. */
export function NotesPanel({ context, onClose }: PanelProps) {
  const { snapshot, incident, open } = context
  const { notes, pins } = useShownNotes()
  const inRoom = useProjector()
  const notesGo = useContext(NoteGateContext) !== null
  const drafts = Object.values(incident.drafts).filter(({ note, mineOnly }) => note === '' && !(inRoom && mineOnly))
  const [problem, setProblem] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const noteKey = useShownKey('note')
  const pinKey = useShownKey('pin')
  async function add(chosen: File | undefined) {
    const read = chosen && parseNotes(await chosen.text())
    setProblem(chosen !== undefined && !read)
    if (read) incidentStore.add({ ...NO_ANNOTATIONS, ...read })
  }
  return (
    <FloatingPanel
      title={words.notes.all(notes.length, pins.length)}
      onClose={onClose}
      className="top-50 right-7 max-h-[78vh] w-400"
      tools={
        <Button size="small" onClick={() => open('note')}>
          {words.notes.newNote} <ActionKey action="note" />
        </Button>
      }
    >
      <UndoBar incident={incident} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {notes.length + pins.length + drafts.length === 0 && (
          <p className="p-12 text-ink2 text-small">{words.notes.none(noteKey, pinKey)}</p>
        )}
        <ul className="flex flex-col gap-7 px-12 py-7">
          {drafts.map((draft) => (
            <li key={targetKey(draft.on)} className="flex items-center gap-6 text-small">
              <i className="text-ink3 text-note">{words.notes.draft}</i>
              <button
                type="button"
                className="h-24 min-w-0 flex-1 overflow-hidden text-ellipsis whitespace-nowrap text-left hover:text-accent"
                onClick={() => {
                  goToTarget(draft.on)
                  setTimeout(() => open('note'))
                }}
              >
                {draft.text}
              </button>
              <IconButton icon="trash" label={words.notes.drop} onClick={() => incidentStore.dropDraft(draft)} />
            </li>
          ))}
          {notes.map((note) => (
            <li key={note.id}>
              <NoteCard
                {...{ note, incident }}
                place={{ text: targetWords(note.on, snapshot), go: () => goToTarget(note.on) }}
              />
            </li>
          ))}
        </ul>
        {pins.length > 0 && (
          <section className="border-grid border-t px-12 py-7">
            <h3 className="text-ink2 text-note">{words.notes.pins}</h3>
            <ul>
              {pins.map((pin) => {
                const on = { ...pin, kind: 'evidence' as const }
                return (
                  <li key={targetKey(on)} className="flex items-center gap-6">
                    <button
                      type="button"
                      onClick={() => goToTarget(on)}
                      className="h-24 min-w-0 flex-1 overflow-hidden text-ellipsis whitespace-nowrap text-left text-accent text-small hover:underline"
                    >
                      {targetWords(on, snapshot)}
                    </button>
                    <IconButton icon="trash" label={words.notes.unpin} onClick={() => incidentStore.togglePin(pin)} />
                  </li>
                )
              })}
            </ul>
          </section>
        )}
      </div>
      <div className="flex flex-none items-center gap-7 border-line border-t px-12 py-6">
        <span className="min-w-0 flex-1 text-ink3 text-note">
          {problem ? words.notes.noNotesFile : notesGo ? words.shared.notesSent : words.notes.stays}
        </span>
        <input
          ref={file}
          type="file"
          accept=".json"
          hidden
          onChange={(event) => void add(event.currentTarget.files?.[0])}
        />
        <Button size="small" onClick={() => file.current?.click()}>
          {words.notes.add}
        </Button>
        <Button size="small" disabled={notes.length + pins.length === 0} onClick={() => saveNotes(incident)}>
          {words.notes.saveFile}
        </Button>
      </div>
    </FloatingPanel>
  )
}
