'use client'
import { useState } from 'react'
import { announce } from '@/components/workbench/live-region'
import type { PanelProps } from '@/components/workbench/panel-props'
import { targetKey } from '@/lib/incident/note-target'
import { words } from '@/lib/language/words'
import { incidentStore } from '../local/this-device'
import { FloatingPanel } from './floating-panel'
import { NoteFields } from './note-fields'
import { noteTargets } from './note-targets'
import { targetWords } from './target-words'

/** A new note, on the selection, the finding or the range. What is typed is kept with each key, also where it is left. */
export function NoteComposer({ context, onClose }: PanelProps) {
  const { snapshot, state, focused, incident } = context
  // What it is on stays while it is written, whatever is selected meanwhile.
  const [targets] = useState(() => noteTargets(state, focused))
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      targets.findIndex((on) => incident.drafts[targetKey(on)]),
    ),
  )
  const on = targets[at]!
  const draft = incident.drafts[targetKey(on)] ?? { on, text: '', mineOnly: false, note: '' }
  return (
    <FloatingPanel title={words.notes.newNote} onClose={onClose} className="right-7 bottom-33 w-440">
      <fieldset className="min-w-0 px-12 pt-7">
        <legend className="sr-only">{words.notes.on}</legend>
        {targets.map((each, i) => (
          <label key={targetKey(each)} className="flex min-h-24 items-center gap-7 text-small">
            <input type="radio" name="note-on" checked={i === at} onChange={() => setAt(i)} />
            <span className="w-56 flex-none text-ink3">{words.notes.kinds[each.kind]}</span>
            <span className="min-w-0 overflow-hidden text-ellipsis whitespace-nowrap">
              {targetWords(each, snapshot)}
            </span>
          </label>
        ))}
      </fieldset>
      <NoteFields
        key={targetKey(on)}
        draft={draft}
        onDraft={(next) => incidentStore.setDraft(next)}
        onLeave={onClose}
        onSave={(note) => {
          incidentStore.putNote(note)
          incidentStore.dropDraft(draft)
          announce(words.notes.saved)
          onClose()
        }}
      />
    </FloatingPanel>
  )
}
