import type { Evidence } from '../words/evidence.ts'

/** What people add to an incident: kept on their machine, sent with a shared link, printed in a postmortem. */
export interface Annotations {
  /** What this incident is called; empty where nobody named it. */
  readonly title: string
  readonly notes: readonly Note[]
  readonly pins: readonly Pin[]
  /** Items of the postmortem's timeline that a review agreed to, by their key. */
  readonly agreed: readonly string[]
  /** What people wrote into the sections of the postmortem that are theirs, by section; none where nobody wrote anything. */
  readonly sections?: Readonly<Record<string, string>> | undefined
  /** Notes that were removed: one that somebody else still has does not come back. */
  readonly removals?: readonly Removal[] | undefined
}

/** At most `NOTE_LIMIT` characters of text; `author` is empty unless someone gave a name. */
export interface Note {
  /** 96 random bits, base64url: notes of two people never collide. */
  readonly id: string
  readonly on: NoteTarget
  readonly text: string
  readonly author: string
  /** When it was written, ms since 1970. */
  readonly at: number
  /** Neither shared nor exported. */
  readonly mineOnly: boolean
}

/** A note that is no more, whatever its text was; a version of it that was written later is one again. */
export interface Removal {
  readonly id: string
  /** When it was removed, ms since 1970; later than the note that was seen. */
  readonly at: number
}

export type NoteTarget =
  /** `time`: ms of the document's clock, where the place has one. */
  | { readonly kind: 'evidence'; readonly evidence: Evidence; readonly time?: number }
  /** Milliseconds of the document's clock, half-open. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'finding'; readonly id: string }

export interface Pin {
  readonly evidence: Evidence
  /** ms of the document's clock, where the place has one. */
  readonly time?: number
  /** When it was pinned, ms since 1970. */
  readonly at: number
}

export const NOTE_LIMIT = 2_000

export const NO_ANNOTATIONS: Annotations = { title: '', notes: [], pins: [], agreed: [] }
