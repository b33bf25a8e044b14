import type { Note } from './annotations.ts'
import type { IncidentSecret } from './incident-key.ts'
import { readNote } from './read-note.ts'
import { sealWith, unsealWith } from './seal.ts'
import { SealError } from './seal-error.ts'

/** A note has at most 2,000 characters: what unpacks to more is none. */
const NOTE_LIMIT = 64 * 1024

/** A note added after sharing: sealed by itself, so that two people can add at once and neither replaces what the other wrote. */
export function sealNote(secret: IncidentSecret, note: Note): Promise<Uint8Array<ArrayBuffer>> {
  return sealWith(secret, new TextEncoder().encode(JSON.stringify({ schema: NOTE_SCHEMA, note })))
}

const NOTE_SCHEMA = 'quorumscope/note@1'

/** Throws a SealError where it is no note of this incident. */
export async function openNote(secret: IncidentSecret, bytes: Uint8Array<ArrayBuffer>): Promise<Note> {
  const { schema, note } = contentOf(new TextDecoder().decode(await unsealWith(secret, bytes, NOTE_LIMIT)))
  const read = schema === NOTE_SCHEMA ? readNote(note) : null
  if (read !== null) return read
  throw new SealError(/^quorumscope\/note@(?!1$)/.test(String(schema)) ? 'newer' : 'not-a-bundle')
}

function contentOf(text: string): { readonly schema?: unknown; readonly note?: unknown } {
  try {
    return Object(JSON.parse(text))
  } catch {
    throw new SealError('not-a-bundle')
  }
}
