import type { Annotations, Note, NoteTarget, Pin } from '@/lib/incident/annotations'
import { type Evidence, formatEvidence, parseEvidence } from '@/lib/words/evidence'
import type { OpenIncident } from './local/incident-store'
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
    notes: listOf(read.notes).flatMap(noteOf),
    pins: listOf(read.pins).flatMap(pinOf),
    agreed: listOf(read.agreed).filter((key): key is string => typeof key === 'string'),
  }
}

function noteOf(value: unknown): readonly Note[] {
  if (!isObject(value)) return []
  const { id, text, author, at, mineOnly } = value
  const on = targetOf(value.on)
  if (typeof id !== 'string' || typeof text !== 'string' || typeof at !== 'number' || !on) return []
  return [{ id, on, text, at, author: typeof author === 'string' ? author : '', mineOnly: mineOnly === true }]
}

function pinOf(value: unknown): readonly Pin[] {
  if (!isObject(value) || typeof value.at !== 'number') return []
  const evidence = evidenceOf(value.evidence)
  return evidence ? [{ evidence, at: value.at, ...timeOf(value.time) }] : []
}

function targetOf(value: unknown): NoteTarget | null {
  if (!isObject(value)) return null
  const { kind, id, from, to } = value
  const evidence = kind === 'evidence' ? evidenceOf(value.evidence) : null
  if (evidence) return { kind: 'evidence', evidence, ...timeOf(value.time) }
  if (kind === 'finding' && typeof id === 'string') return { kind, id }
  return kind === 'range' && typeof from === 'number' && typeof to === 'number' ? { kind, from, to } : null
}

function evidenceOf(value: unknown): Evidence | null {
  return isObject(value) ? parseEvidence(formatEvidence(value as unknown as Evidence)) : null
}

function timeOf(time: unknown): { time?: number } {
  return typeof time === 'number' ? { time } : {}
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
