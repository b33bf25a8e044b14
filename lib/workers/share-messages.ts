import type { IncidentBundle } from '../incident/bundle.ts'
import type { IncidentSecret, Lock } from '../incident/incident-key.ts'
import type { RedactionChoices } from '../incident/redact.ts'
import type { KnownNames, RedactedText } from '../incident/redact-note.ts'
import type { Redaction } from '../incident/redaction/redaction-kind.ts'
import type { Leftover } from '../incident/scan.ts'

/** Page → share worker. Answered in order. */
export type ShareOrder =
  | { readonly type: 'draft'; readonly draft: IncidentBundle }
  | {
      readonly type: 'prepare'
      readonly id: number
      readonly choices: RedactionChoices
      readonly title: string
    }
  /** Notes are of this incident; `originals` are its cited places as they stand in the reader's files. */
  | { readonly type: 'reader'; readonly bundle: IncidentBundle; readonly originals: ReadonlyMap<string, string> }
  /** Notes are of an incident that was shared from here. */
  | { readonly type: 'author'; readonly known: KnownNames }
  /** `keep`: it is saved, and the names in it stay. */
  | { readonly type: 'note'; readonly id: number; readonly text: string; readonly keep: boolean }
  /** Seals what was prepared last. */
  | { readonly type: 'seal'; readonly id: number; readonly lock: Lock }

/** What would leave, as far as it is known before it is encrypted. */
export interface Prepared {
  readonly bundle: IncidentBundle
  readonly redaction: Redaction
  readonly leftovers: readonly Leftover[]
  /** Bytes of the sealed bundle; the lock adds nothing to them. */
  readonly size: number
}

export interface SealedShare {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sha256: string | null
  readonly secret: IncidentSecret | null
  readonly known: KnownNames
}

/** Share worker → page. */
export type ShareOutcome =
  | { readonly type: 'prepared'; readonly id: number; readonly prepared: Prepared }
  | { readonly type: 'noted'; readonly id: number; readonly noted: RedactedText }
  | { readonly type: 'sealed'; readonly id: number; readonly sealed: SealedShare }
  | { readonly type: 'failed'; readonly id: number; readonly reason: string }
