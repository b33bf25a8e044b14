import { readHead } from '../bytes/fingerprint.ts'
import { Sha256 } from '../bytes/sha256.ts'
import type { TrackedFile } from './tracked-file.ts'

/** Of larger files a checksum is made when it is asked for: it means reading them twice. */
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

const BLOCK = 8 * 1024 * 1024

/** SHA-256 of a file of any size, read piece by piece; it is asked for by whoever shares an incident, or opens a shared one. */
export async function wholeSha256Of(file: TrackedFile): Promise<string> {
  if (file.sha256 !== null) return file.sha256
  const hash = new Sha256()
  for (const range of file.identity.ranges)
    for (let at = range.start; at < range.end; at += BLOCK)
      hash.add(await file.identity.source.read(at, Math.min(at + BLOCK, range.end)))
  file.sha256 = hash.digest()
  return file.sha256
}
