/** What is replaced by a name in what is shared; each can be switched off, but for keys and values of records, which are never in it. */
export const REDACTION_KINDS = [
  'server-address',
  'client-address',
  'host-name',
  'topic',
  'path',
  'client-id',
  'session-id',
  'user-name',
  'secret',
  'other-text',
] as const

export type RedactionKind = (typeof REDACTION_KINDS)[number]

/** One value and the name that stands for it in the whole bundle. */
export interface Replacement {
  readonly original: string
  readonly replacement: string
  /** Times it was replaced. */
  readonly count: number
}

/** What redaction did, for the table of the dialog and for the second scan. Never leaves the page. */
export interface Redaction {
  /** Every kind, in the order of `REDACTION_KINDS`. */
  readonly kinds: readonly KindOfRedaction[]
  /** What is never in a bundle: lines and bytes of which nothing was taken. */
  readonly leftOut: LeftOut
}

export interface KindOfRedaction {
  readonly kind: RedactionKind
  readonly on: boolean
  /** Distinct values in the order in which they came. Where the kind is off: what was found, with itself as its replacement. */
  readonly values: readonly Replacement[]
}

export interface LeftOut {
  /** Cited places of segments, transaction logs and snapshots, of whose records nothing is in the bundle. */
  readonly recordPlaces: number
  /** Cited places that the author unticked. */
  readonly unticked: number
  /** Lines of prose and of files that were not recognised. */
  readonly otherLines: number
}
