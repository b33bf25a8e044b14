import { readHead } from '../bytes/fingerprint.ts'
import type { TrackedFile } from './tracked-file.ts'

/** Larger files are told apart by their fingerprint alone: a checksum would mean reading them twice. */
const CHECKSUM_LIMIT = 64_000_000

/** SHA-256 of a file that is small enough; null where it is not, or where the page was served without TLS. */
export async function sha256Of(file: TrackedFile): Promise<string | null> {
  if (file.size > CHECKSUM_LIMIT) return null
  return sha256OfBytes(await readHead(file.identity.source, file.identity.ranges, file.size))
}

/** The same of bytes that are here. */
export async function sha256OfBytes(bytes: Uint8Array): Promise<string | null> {
  if (globalThis.crypto?.subtle === undefined) return null
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
