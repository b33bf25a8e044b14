import type { Annotations } from '@/lib/incident/annotations'
import type { OpenIncident } from './local/incident-store'
import { saveFile } from './save-file'

/** `quorumscope/notes@1` as a file: notes, pins, name; those marked `mine only`, too, since it goes to their author. */
export function saveNotes({ annotations }: Pick<OpenIncident, 'annotations'>): void {
  const text = JSON.stringify({ schema: 'quorumscope/notes@1', ...annotations } satisfies NotesFile, null, 2)
  saveFile(`${nameOf(annotations.title)}.notes.json`, text, 'application/json')
}

interface NotesFile extends Annotations {
  readonly schema: 'quorumscope/notes@1'
}

function nameOf(title: string): string {
  return (
    title
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'incident'
  )
}
