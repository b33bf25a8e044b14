import { formatBase64url } from './base64url.ts'

/**
 * What the page and the server say to each other about shared incidents; lib/server/README.md tells it as a story.
 * Times are milliseconds since 1970, sizes bytes, hashes lower-case hex. The server sees ciphertext and what stands here, nothing else.
 */
export const INCIDENTS_PATH = '/api/incidents'

export function incidentPath(id: string): string {
  return `${INCIDENTS_PATH}/${id}`
}

export function notesPath(id: string): string {
  return `${incidentPath(id)}/notes`
}

/** 192 random bits: whoever knows it can fetch the ciphertext. Made by the page, so that a repeated POST makes no second incident. */
export function newIncidentId(): string {
  return randomId(24)
}

/** 256 random bits, sent as they are in `MANAGE_SECRET_HEADER`; the server keeps only the SHA-256 of these 43 characters. */
export function newManageSecret(): string {
  return randomId(32)
}

/** 96 random bits: a note that is sent again, because the answer was lost, is kept once. */
export function newNoteId(): string {
  return randomId(12)
}

function randomId(bytes: number): string {
  return formatBase64url(crypto.getRandomValues(new Uint8Array(bytes)))
}

/** Of PATCH and DELETE. Not `Authorization`, which a proxy in front may want for itself. */
export const MANAGE_SECRET_HEADER = 'incident-manage-secret'
/** Of POST to `notesPath`. */
export const NOTE_ID_HEADER = 'incident-note-id'
/** Of an answer to GET and HEAD; absent from an incident that is kept until deleted. */
export const EXPIRES_HEADER = 'incident-expires'
/** Of an answer to GET and HEAD: when it was shared, and the SHA-256 of the ciphertext. Its size is the content length. */
export const CREATED_HEADER = 'incident-created'
export const SHA256_HEADER = 'incident-sha256'

/** Days an incident is kept; null is until it is deleted. */
export const EXPIRY_CHOICES = [7, 30, 90, null] as const
export type ExpiryDays = (typeof EXPIRY_CHOICES)[number]

/**
 * First line of the body of POST to `INCIDENTS_PATH`, as JSON without a line break in it and at most `HEAD_LIMIT` bytes;
 * a line feed and the ciphertext follow. Answers 201 with a `SharedIncident`, also when the same was sent before.
 */
export interface IncidentHead {
  readonly id: string
  /** Of the ciphertext. */
  readonly bytes: number
  readonly sha256: string
  /** SHA-256 of the manage secret as text. */
  readonly manageHash: string
  readonly expiresInDays: ExpiryDays
  /** The source files, shown when the incident is gone: the only thing about them that is not encrypted. */
  readonly files: readonly PublicFile[]
}

export interface PublicFile {
  readonly fingerprint: string
  readonly size: number
}

export const HEAD_LIMIT = 1024 * 1024
/** An incident made from more names only the first ones. */
export const PUBLIC_FILES_LIMIT = 10_000
/** Of one sealed note. */
export const NOTE_BYTES_LIMIT = 64 * 1024

/** Answer of POST to `INCIDENTS_PATH`, and of PATCH to `incidentPath` with an `ExpiryChange`. */
export interface SharedIncident {
  readonly id: string
  readonly createdAt: number
  /** Null: kept until deleted. */
  readonly expiresAt: number | null
}

/** Body of PATCH, counted from the moment it arrives. */
export interface ExpiryChange {
  readonly expiresInDays: ExpiryDays
}

/** Answer of POST to `notesPath`, whose body is a sealed note: 201, also when the same was sent before. */
export interface AddedNote {
  /** 1 for the first of an incident, without gaps: a reader who has all up to N asks for what comes after N. */
  readonly sequence: number
  readonly createdAt: number
}

/** Answer of GET to `notesPath`, with `?after=SEQUENCE` for what is new. In the order of `sequence`. */
export interface NotesPage {
  readonly notes: readonly RemoteNote[]
  /** There are further ones after the last of these. */
  readonly more: boolean
}

export interface RemoteNote extends AddedNote {
  readonly id: string
  /** The sealed note, base64url without padding. */
  readonly sealed: string
}

/** Answer of GET to `/api/health`, always 200: the page is served whatever its database does. */
export interface ServerHealth {
  readonly status: 'ok'
  /** `unused`: nothing was ever shared from here, so there is none yet. */
  readonly database: 'unused' | 'ready' | 'unreachable'
  readonly limits: {
    /** Of the ciphertext of one incident. */
    readonly bundleBytes: number
    readonly noteBytes: number
    readonly notes: number
  }
}

/** Every error is `application/problem+json` of this shape (RFC 9457). */
export interface Problem {
  readonly type: `urn:quorumscope:problem:${ProblemCode}`
  readonly code: ProblemCode
  readonly title: string
  readonly status: number
  /** One or two sentences for people. */
  readonly detail: string
  /** Of `too-large` (bytes) and `notes-full` (notes). */
  readonly limit?: number
  /** Of `too-many` and `storage-unavailable`: seconds to wait, also in the header Retry-After. */
  readonly retryAfter?: number
  /** Of `incident-gone`. */
  readonly tombstone?: Tombstone
}

export type ProblemCode =
  /** 400: the head, the expiry or an id is not what it should be; nothing was kept. */
  | 'request-unreadable'
  /** 403: the Origin header is another than the server's own. */
  | 'other-origin'
  /** 403: not the secret of this incident. */
  | 'wrong-secret'
  /** 404. */
  | 'incident-unknown'
  /** 409: the id belongs to another incident or note. */
  | 'id-taken'
  /** 409: the incident holds as many notes as it may. */
  | 'notes-full'
  /** 410: expired or deleted. */
  | 'incident-gone'
  /** 413: more bytes than `limit`. */
  | 'too-large'
  /** 422: the bytes that arrived are not as many as announced, or have another SHA-256: send them again. */
  | 'bytes-differ'
  /** 429: too many writes from this address. */
  | 'too-many'
  /** 500. */
  | 'unexpected'
  /** 503: the database does not answer. */
  | 'storage-unavailable'
  /** 507: the disk, or what the server may store, is full. */
  | 'storage-full'

/** What is left of an incident that expired or was deleted. */
export interface Tombstone {
  readonly id: string
  readonly createdAt: number
  readonly reason: 'expired' | 'deleted'
  readonly goneAt: number
  readonly files: readonly PublicFile[]
}
