import { readHead } from '../bytes/fingerprint.ts'
import type { TrackedFile } from './tracked-file.ts'

/** Larger files are told apart by their fingerprint alone: a checksum would mean reading them twice. */
const CHECKSUM_LIMIT = 64_000_000

/** SHA-256 of a file that is small enough; null where it is not, or where the page was served without TLS. */
export async function sha256Of(file: TrackedFile): Promise<string | null> {
  if (file.size > CHECKSUM_LIMIT || globalThis.crypto?.subtle === undefined) return null
  const bytes = await readHead(file.identity.source, file.identity.ranges, file.size)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
