import type { Annotations } from '@/lib/incident/annotations'
import { readNote, readPin } from '@/lib/incident/read-note'
import type { OpenIncident } from './local/open-incident'
import { saveFile } from './save-file'

const SCHEMA = 'quorumscope/notes@1'

/** Notes, pins and name as a file; those marked `mine only`, too, since it goes to their author. */
export function saveNotes({ annotations }: Pick<OpenIncident, 'annotations'>): void {
  saveFile(`${nameOf(annotations.title)}.notes.json`, formatNotes(annotations), 'application/json')
}

export function formatNotes(annotations: Annotations): string {
  return JSON.stringify({ schema: SCHEMA, ...annotations }, null, 2)
}

/** What `formatNotes` wrote; null of any other text. What is no note in it is left out. */
export function parseNotes(text: string): Annotations | null {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return null // not JSON at all
  }
  if (!isObject(read) || read.schema !== SCHEMA) return null
  return {
    title: typeof read.title === 'string' ? read.title : '',
    notes: listOf(read.notes).flatMap((each) => readNote(each) ?? []),
    pins: listOf(read.pins).flatMap((each) => readPin(each) ?? []),
    agreed: listOf(read.agreed).filter((key): key is string => typeof key === 'string'),
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function nameOf(title: string): string {
  return (
    title
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'incident'
  )
}
