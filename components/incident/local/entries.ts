import type { Annotations, Note, Pin } from '@/lib/incident/annotations'
import { targetKey } from '@/lib/incident/note-target'
import type { Draft, KeptEntry, KeptIncident } from './kept-incident'

export function noteEntry(incident: string, value: Note): KeptEntry {
  return { key: `note ${incident} ${value.id}`, incident, kind: 'note', value }
}

export function pinEntry(incident: string, value: Pin): KeptEntry {
  return {
    key: `pin ${incident} ${targetKey({ kind: 'evidence', evidence: value.evidence })}`,
    ...{ incident, kind: 'pin', value },
  }
}

export function draftEntry(incident: string, key: string, value: Draft): KeptEntry {
  return { key: `draft ${incident} ${key}`, incident, kind: 'draft', value }
}

export function annotationsOf({ title, agreed, sections }: KeptIncident, entries: readonly KeptEntry[]): Annotations {
  const notes = entries.flatMap((entry) => (entry.kind === 'note' ? entry.value : []))
  const pins = entries.flatMap((entry) => (entry.kind === 'pin' ? entry.value : []))
  return {
    ...{ title, agreed, ...(sections && { sections }) },
    notes: notes.sort((a, b) => a.at - b.at),
    pins: pins.sort((a, b) => a.at - b.at),
  }
}

export function draftsOf(entries: readonly KeptEntry[]): Readonly<Record<string, Draft>> {
  const drafts = entries.flatMap((entry) =>
    entry.kind === 'draft' ? [[entry.key.slice(`draft ${entry.incident} `.length), entry.value] as const] : [],
  )
  return Object.fromEntries(drafts)
}
