import type { Evidence } from '../words/evidence.ts'

/** What people add to an incident: kept on their machine, sent with a shared link, printed in a postmortem. */
export interface Annotations {
  /** What this incident is called; empty where nobody named it. */
  readonly title: string
  readonly notes: readonly Note[]
  readonly pins: readonly Pin[]
  /** Items of the postmortem's timeline that a review agreed to, by their key. */
  readonly agreed: readonly string[]
}

/** At most 2,000 characters of text; `author` is empty unless someone gave a name. */
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

export type NoteTarget =
  | { readonly kind: 'evidence'; readonly evidence: Evidence }
  /** Milliseconds of the document's clock, half-open. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'finding'; readonly id: string }

export interface Pin {
  readonly evidence: Evidence
  readonly at: number
}
