import type { Annotations, Note, Pin, Removal } from '@/lib/incident/annotations'
import { withoutRemoved } from '@/lib/incident/merge-annotations'
import { targetKey } from '@/lib/incident/note-target'
import type { Draft, KeptEntry, KeptIncident } from './kept-incident'

export function noteKey(incident: string, note: string): string {
  return `note ${incident} ${note}`
}

export function noteEntry(incident: string, value: Note): KeptEntry {
  return { key: noteKey(incident, value.id), incident, kind: 'note', value }
}

export function removalEntry(incident: string, value: Removal): KeptEntry {
  return { key: `removal ${incident} ${value.id}`, incident, kind: 'removal', value }
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
  const removals = entries.flatMap((entry) => (entry.kind === 'removal' ? entry.value : []))
  const pins = entries.flatMap((entry) => (entry.kind === 'pin' ? entry.value : []))
  return {
    ...{ title, agreed, ...(sections && { sections }) },
    ...(removals.length > 0 && { removals }),
    notes: withoutRemoved(notes, removals).toSorted((a, b) => a.at - b.at),
    pins: pins.sort((a, b) => a.at - b.at),
  }
}

export function draftsOf(entries: readonly KeptEntry[]): Readonly<Record<string, Draft>> {
  const drafts = entries.flatMap((entry) =>
    entry.kind === 'draft' ? [[entry.key.slice(`draft ${entry.incident} `.length), entry.value] as const] : [],
  )
  return Object.fromEntries(drafts)
}
