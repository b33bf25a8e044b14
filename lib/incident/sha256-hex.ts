import { subtle } from './incident-key.ts'

/** Lower-case hexadecimal. Throws a SealError where the page came over plain HTTP. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await subtle().digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
