import type { Note, Removal } from './annotations.ts'
import type { IncidentSecret } from './incident-key.ts'
import { readNote, readRemoval } from './read-note.ts'
import { sealWith, unsealWith } from './seal.ts'
import { SealError } from './seal-error.ts'

/** A note has at most 2,000 characters: what unpacks to more is none. */
const NOTE_LIMIT = 64 * 1024

/** What is appended to a shared incident: a note, a new text of one, or that one is removed. */
export type NoteVersion = Note | Removal

export function isNote(version: NoteVersion): version is Note {
  return 'text' in version
}

/** One version, sealed by itself, so that two people can add at once and neither replaces what the other wrote. */
export function sealNote(secret: IncidentSecret, version: NoteVersion): Promise<Uint8Array<ArrayBuffer>> {
  const content = isNote(version) ? { note: version } : { removal: version }
  return sealWith(secret, new TextEncoder().encode(JSON.stringify({ schema: NOTE_SCHEMA, ...content })))
}

const NOTE_SCHEMA = 'quorumscope/note@1'

/** Throws a SealError where it is no note of this incident. */
export async function openNote(secret: IncidentSecret, bytes: Uint8Array<ArrayBuffer>): Promise<NoteVersion> {
  const content = contentOf(new TextDecoder().decode(await unsealWith(secret, bytes, NOTE_LIMIT)))
  const { schema, note, removal } = content
  const read = schema === NOTE_SCHEMA ? (readNote(note) ?? readRemoval(removal)) : null
  if (read !== null) return read
  throw new SealError(/^quorumscope\/note@(?!1$)/.test(String(schema)) ? 'newer' : 'not-a-bundle')
}

function contentOf(text: string): { readonly schema?: unknown; readonly note?: unknown; readonly removal?: unknown } {
  try {
    return Object(JSON.parse(text))
  } catch {
    throw new SealError('not-a-bundle')
  }
}
