import { encodeBundle, type IncidentBundle } from './bundle.ts'
import type { IncidentSecret, Lock } from './incident-key.ts'
import { seal, unseal } from './seal.ts'
import { parseBundle } from './upgrade.ts'

/** Name of a saved incident. */
export const BUNDLE_FILE_NAME = 'incident.quorumscope'

/**
 * An incident as the bytes of a link (`lock.key`), or of a file: with a passphrase, or with no lock at all where none was given: a file
 * with its key beside it is as open as a plain one.
 */
export async function sealBundle(
  bundle: IncidentBundle,
  lock: Lock,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly secret: IncidentSecret | null }> {
  return seal(encodeBundle(bundle), lock)
}

/** Throws a SealError or a BundleError. The secret opens notes of the incident. */
export async function openBundle(
  bytes: Uint8Array<ArrayBuffer>,
  lock: Lock,
): Promise<{ readonly bundle: IncidentBundle; readonly secret: IncidentSecret | null }> {
  const { bytes: content, secret } = await unseal(bytes, lock)
  return { bundle: parseBundle(content), secret }
}
