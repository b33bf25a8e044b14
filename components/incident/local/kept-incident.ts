import type { Note, NoteTarget, Pin, Removal } from '@/lib/incident/annotations'

/** An incident as this device keeps it: never a byte of its files. */
export interface KeptIncident {
  /** 96 random bits, base64url. */
  readonly id: string
  /** The name that was given; empty where there is none. */
  readonly title: string
  /** The verdict when it was last open: what it is called without a name. */
  readonly headline: string
  /** When it happened, ms of its document's clock; null where nothing said so. */
  readonly from: number | null
  readonly files: readonly KeptFile[]
  /** Zones that were given to files, by fingerprint: ranges of notes count on them. */
  readonly zones: Readonly<Record<string, string>>
  readonly agreed: readonly string[]
  /** Text of people in the postmortem, by section; none where nobody wrote any. */
  readonly sections?: Readonly<Record<string, string>> | undefined
  /** Fragment of the address. */
  readonly view: string
  /** ms since 1970. */
  readonly openedAt: number
}

/** What finds a file again. */
export interface KeptFile {
  readonly fingerprint: string
  readonly size: number
  readonly name: string
}

/** What is half typed. */
export interface Draft {
  readonly on: NoteTarget
  readonly text: string
  readonly mineOnly: boolean
  /** The note that is being changed; empty for a new one. */
  readonly note: string
}

/** One thing of an incident, stored by itself: two tabs that change different ones never meet. */
export type KeptEntry = {
  readonly key: string
  readonly incident: string
} & (
  | { readonly kind: 'note'; readonly value: Note }
  | { readonly kind: 'removal'; readonly value: Removal }
  | { readonly kind: 'pin'; readonly value: Pin }
  | { readonly kind: 'draft'; readonly value: Draft }
)

export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}
