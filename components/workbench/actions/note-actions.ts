import { incidentStore } from '@/components/incident/local/this-device'
import { saveNotes } from '@/components/incident/notes-file'
import { words } from '@/lib/language/words'
import { formatClock } from '@/lib/words/time'
import { announce } from '../live-region'
import type { WorkbenchAction, WorkbenchContext } from './workbench-context'

export const noteActions: readonly WorkbenchAction[] = [
  { id: 'note', group: 'notes', keys: ['N'], does: words.actions.note, run: ({ open }) => open('note') },
  { id: 'pin', group: 'notes', keys: ['B'], does: words.actions.pin, unavailable: nothingToPin, run: pin },
  { id: 'notes', group: 'notes', keys: ['G N'], does: words.actions.notes, run: ({ open }) => open('notes') },
  {
    ...{ id: 'undo-remove', group: 'notes', keys: ['Ctrl Z'], does: words.actions.undoRemove },
    unavailable: ({ incident }) => (incident.removed ? null : words.actions.nothingRemoved),
    run: () => incidentStore.undoRemove() && announce(words.actions.noteBack),
  },
  {
    ...{ id: 'save-notes', group: 'notes', keys: [], does: words.actions.saveNotes },
    unavailable: ({ incident: { annotations } }) =>
      annotations.notes.length + annotations.pins.length > 0 ? null : words.actions.noNotes,
    run: ({ incident }) => saveNotes(incident),
  },
]

function pin({ state: { selection } }: WorkbenchContext): void {
  const { evidence, time } = selection
  if (!evidence) return
  const isSet = incidentStore.togglePin({ evidence, at: Date.now(), ...(time === null ? {} : { time }) })
  announce((isSet ? words.actions.pinned : words.actions.unpinned)(time === null ? '' : formatClock(time)))
}

function nothingToPin({ state }: WorkbenchContext): string | null {
  return state.selection.evidence ? null : words.actions.nothingSelected
}
