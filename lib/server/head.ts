import {
  EXPIRY_CHOICES,
  type ExpiryDays,
  HEAD_LIMIT,
  type IncidentHead,
  PUBLIC_FILES_LIMIT,
  type PublicFile,
} from '../incident/remote.ts'
import { parseJson } from './body.ts'
import { ProblemError } from './problem.ts'

const LINE_FEED = 10

/** The first line of an upload, and what came with its last piece of the bytes that follow. */
export async function readHead(body: AsyncIterator<Uint8Array>): Promise<{ head: IncidentHead; rest: Uint8Array }> {
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await body.next()
    if (done) throw unreadable('The body ends before its first line does')
    const end = value.indexOf(LINE_FEED)
    pieces.push(end === -1 ? value : value.subarray(0, end))
    length += pieces.at(-1)!.length
    if (length > HEAD_LIMIT) throw unreadable(`The first line is longer than ${HEAD_LIMIT.toLocaleString('en')} bytes`)
    if (end !== -1) return { head: parseHead(parseJson(Buffer.concat(pieces))), rest: value.subarray(end + 1) }
  }
}

function parseHead(value: unknown): IncidentHead {
  const { id, bytes, sha256, manageHash, expiresInDays, files } = fields(value)
  if (!isIncidentId(id)) throw unreadable('`id` is not 32 characters of base64url')
  if (!isCount(bytes)) throw unreadable('`bytes` is not a whole number')
  if (!isSha256(sha256)) throw unreadable('`sha256` is not 64 hexadecimal digits')
  if (!isSha256(manageHash)) throw unreadable('`manageHash` is not 64 hexadecimal digits')
  if (!Array.isArray(files) || files.length > PUBLIC_FILES_LIMIT)
    throw unreadable(`\`files\` is not a list of up to ${PUBLIC_FILES_LIMIT.toLocaleString('en')}`)
  return { id, bytes, sha256, manageHash, expiresInDays: parseExpiry(expiresInDays), files: files.map(parseFile) }
}

/** Throws a `request-unreadable` problem. */
export function parseExpiry(value: unknown): ExpiryDays {
  const choice = EXPIRY_CHOICES.find((days) => days === value)
  if (choice === undefined) throw unreadable(`\`expiresInDays\` is none of ${EXPIRY_CHOICES.join(', ')} or null`)
  return choice
}

function parseFile(value: unknown): PublicFile {
  const { fingerprint, size } = fields(value)
  if (typeof fingerprint !== 'string' || !/^[\w.-]{1,64}$/.test(fingerprint) || !isCount(size))
    throw unreadable('A file of `files` has no `fingerprint` of up to 64 letters and digits, or no `size`')
  return { fingerprint, size }
}

/** Of an object; of anything else none. */
export function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

export function isIncidentId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{32}$/.test(value)
}

function isSha256(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

export function unreadable(what: string): ProblemError {
  return new ProblemError('request-unreadable', `${what}. Nothing was kept.`)
}
