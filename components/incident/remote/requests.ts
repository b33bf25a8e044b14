import {
  type AddedNote,
  CREATED_HEADER,
  EXPIRES_HEADER,
  type ExpiryChange,
  type ExpiryDays,
  incidentPath,
  MANAGE_SECRET_HEADER,
  NOTE_ID_HEADER,
  type NotesPage,
  notesPath,
  type Problem,
  SHA256_HEADER,
  type SharedIncident,
} from '@/lib/incident/remote'
import { sha256Hex } from '@/lib/incident/sha256-hex'
import { words } from '@/lib/language/words'
import { RemoteError } from './remote-error'

/** The ciphertext of an incident, and what the server says of it. Times are ms since 1970. */
export interface FetchedIncident {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly createdAt: number
  /** Null: kept until deleted. */
  readonly expiresAt: number | null
}

/** Throws a RemoteError, as everything here. */
export async function fetchIncident(
  id: string,
  signal: AbortSignal,
  onProgress: (bytes: number, total: number) => void,
): Promise<FetchedIncident> {
  const answer = await asked(incidentPath(id), { signal })
  const total = Number(answer.headers.get('content-length') ?? 0)
  const bytes = await read(answer, total, onProgress)
  const expected = answer.headers.get(SHA256_HEADER)
  if (expected !== null && globalThis.crypto?.subtle !== undefined && (await sha256Hex(bytes)) !== expected)
    throw new RemoteError('bytes-differ', words.remote.cutOff)
  return { bytes, ...times(answer.headers) }
}

/** When it was shared and when it will expire, without the ciphertext. */
export async function lookUpIncident(id: string): Promise<Omit<FetchedIncident, 'bytes'>> {
  // HEAD has no body to say what is wrong: a GET that is not read says it.
  const answer = await asked(incidentPath(id), {})
  void answer.body?.cancel()
  return times(answer.headers)
}

export async function extendIncident(id: string, secret: string, expiresInDays: ExpiryDays): Promise<SharedIncident> {
  const headers = { [MANAGE_SECRET_HEADER]: secret, 'content-type': 'application/json' }
  const change: ExpiryChange = { expiresInDays }
  const answer = await asked(incidentPath(id), { method: 'PATCH', headers, body: JSON.stringify(change) })
  return (await answer.json()) as SharedIncident
}

export async function deleteIncident(id: string, secret: string): Promise<void> {
  await asked(incidentPath(id), { method: 'DELETE', headers: { [MANAGE_SECRET_HEADER]: secret } })
}

export async function addNote(id: string, noteId: string, sealed: Uint8Array<ArrayBuffer>): Promise<AddedNote> {
  const headers = { [NOTE_ID_HEADER]: noteId, 'content-type': 'application/octet-stream' }
  const answer = await asked(notesPath(id), { method: 'POST', headers, body: sealed })
  return (await answer.json()) as AddedNote
}

export async function fetchNotes(id: string, after: number): Promise<NotesPage> {
  return (await (await asked(`${notesPath(id)}?after=${after}`, {})).json()) as NotesPage
}

async function asked(path: string, options: RequestInit): Promise<Response> {
  let answer: Response
  try {
    answer = await fetch(path, { ...options, cache: 'no-store' })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new RemoteError('offline', words.remote.offline)
  }
  if (!answer.ok) throw refusal(answer.status, await answer.text())
  return answer
}

/** What a refusal of the server says, or that somebody else answered in its place. */
export function refusal(status: number, body: string): RemoteError {
  try {
    const problem = JSON.parse(body) as Problem
    if (typeof problem.code === 'string' && typeof problem.detail === 'string')
      return new RemoteError(problem.code, problem.detail, problem)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  return new RemoteError('unreadable', words.remote.unreadable(status))
}

function times(headers: Headers): Omit<FetchedIncident, 'bytes'> {
  const expires = headers.get(EXPIRES_HEADER)
  return { createdAt: Number(headers.get(CREATED_HEADER)), expiresAt: expires === null ? null : Number(expires) }
}

async function read(
  answer: Response,
  total: number,
  onProgress: (bytes: number, total: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = answer.body!.getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new RemoteError('offline', words.remote.cutOff)
    })
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer())
    pieces.push(value)
    size += value.length
    onProgress(size, Math.max(total, size))
  }
}
