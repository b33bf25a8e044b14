import { type Annotations, NO_ANNOTATIONS, type Note, type NoteTarget } from '@/lib/incident/annotations'
import { targetKey } from '@/lib/incident/note-target'
import type { Draft, KeptIncident } from './kept-incident'

/** What the page shows of the incident that is open. */
export interface OpenIncident {
  /** Null until files are open. */
  readonly id: string | null
  readonly annotations: Annotations
  /** By `targetKey`, or `edit ID` where a note is being changed. */
  readonly drafts: Readonly<Record<string, Draft>>
  /** The incident as it was kept, where these files were here before. */
  readonly restored: KeptIncident | null
  /** Why the last thing was not kept: the browser has no storage for this page, or no room. */
  readonly trouble: 'blocked' | 'full' | null
  /** What was removed last, to be put back. */
  readonly removed: Note | null
}

/** Nothing is open. */
export const NO_INCIDENT: OpenIncident = {
  ...{
    id: null,
    annotations: NO_ANNOTATIONS,
    drafts: {},
    restored: null,
    trouble: null,
    removed: null,
  },
}

/** Where a draft stands among the others. */
export function draftKey({ on, note }: { on: NoteTarget; note: string }): string {
  return note === '' ? targetKey(on) : `edit ${note}`
}

/** Nobody has written anything to it. */
export function isBare({ annotations, drafts }: OpenIncident): boolean {
  const { title, notes, pins, agreed, sections = {} } = annotations
  const written = Object.values(sections).filter((text) => text !== '')
  const things = [notes, pins, agreed, written, Object.keys(drafts)]
  return title === '' && things.every((each) => each.length === 0)
}
