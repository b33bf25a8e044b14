import { createHash, randomBytes } from 'node:crypto'
import {
  INCIDENTS_PATH,
  type IncidentHead,
  incidentPath,
  MANAGE_SECRET_HEADER,
  NOTE_ID_HEADER,
  newIncidentId,
  newManageSecret,
  newNoteId,
  notesPath,
  type Problem,
} from '../../incident/remote.ts'

const ORIGIN = 'http://incidents.test'

/** What a page would send. */
export interface Upload {
  readonly head: IncidentHead
  readonly secret: string
  readonly ciphertext: Uint8Array<ArrayBuffer>
}

export function newUpload(bytes: number, changes: Partial<IncidentHead> = {}): Upload {
  const ciphertext = new Uint8Array(randomBytes(bytes))
  const secret = newManageSecret()
  const head: IncidentHead = {
    id: newIncidentId(),
    bytes,
    sha256: sha256Of(ciphertext),
    manageHash: sha256Of(secret),
    expiresInDays: 30,
    files: [
      { fingerprint: '3f9a1c2e', size: 19_600 },
      { fingerprint: '3f9a1c2e.2', size: 19_600 },
    ],
    ...changes,
  }
  return { head, secret, ciphertext }
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A request as a browser on the server's own page makes it. */
export function requestOf(
  method: string,
  path: string,
  { body, headers = {} }: { body?: BodyInit; headers?: Record<string, string> } = {},
): Request {
  const all = { host: new URL(ORIGIN).host, ...(method !== 'GET' && { origin: ORIGIN }), ...headers }
  return new Request(new URL(path, ORIGIN), { method, headers: all, ...(body !== undefined && { body }) })
}

export function shareRequest(head: unknown, ciphertext: BlobPart, headers: Record<string, string> = {}): Request {
  const body = new Blob([JSON.stringify(head), '\n', ciphertext])
  return requestOf('POST', INCIDENTS_PATH, { body, headers })
}

/** PATCH or DELETE. */
export function manageRequest(method: string, id: string, secret: string, change?: unknown): Request {
  return requestOf(method, incidentPath(id), {
    headers: { [MANAGE_SECRET_HEADER]: secret },
    ...(change !== undefined && { body: JSON.stringify(change) }),
  })
}

export function noteRequest(id: string, sealed: BodyInit, noteId = newNoteId()): Request {
  return requestOf('POST', notesPath(id), { body: sealed, headers: { [NOTE_ID_HEADER]: noteId } })
}

/** What Next hands to a route of an incident. */
export function contextOf(id: string): { params: Promise<{ id: string }> } {
  return { params: Promise.resolve({ id }) }
}

/** The problem that an answer is. Throws where it is none. */
export async function problem(answering: Promise<Response>): Promise<Problem> {
  const answer = await answering
  const { 'content-type': type, 'cache-control': caching } = Object.fromEntries(answer.headers)
  if (type !== 'application/problem+json' || caching !== 'no-store')
    throw new Error(`The answer is ${answer.status} ${type}, ${caching}.`)
  const problem: Problem = await answer.json()
  if (problem.status !== answer.status)
    throw new Error(`The answer is ${answer.status}, its problem ${problem.status}.`)
  return problem
}
