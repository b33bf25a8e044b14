import { type Evidence, formatEvidence, parseEvidence } from '../words/evidence.ts'
import type { Note, NoteTarget, Pin, Removal } from './annotations.ts'

/** A note out of what somebody sent or saved; null where it is none. Whoever has a link can send anything. */
export function readNote(value: unknown): Note | null {
  if (!isObject(value)) return null
  const { id, text, author, at, mineOnly } = value
  const on = targetOf(value.on)
  if (typeof id !== 'string' || typeof text !== 'string' || typeof author !== 'string' || on === null) return null
  return typeof at === 'number' && typeof mineOnly === 'boolean' ? { id, on, text, author, at, mineOnly } : null
}

/** The removal of a note likewise. */
export function readRemoval(value: unknown): Removal | null {
  if (!isObject(value) || typeof value.id !== 'string' || typeof value.at !== 'number') return null
  return { id: value.id, at: value.at }
}

/** A pin likewise. */
export function readPin(value: unknown): Pin | null {
  if (!isObject(value) || typeof value.at !== 'number') return null
  const evidence = evidenceOf(value.evidence)
  return evidence && { evidence, at: value.at, ...timeOf(value.time) }
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
