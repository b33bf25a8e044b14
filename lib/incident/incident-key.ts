import { formatBase64url, parseBase64url } from './base64url.ts'
import { SealError } from './seal-error.ts'

/** OWASP's minimum for PBKDF2-HMAC-SHA-256 of 2023; WebCrypto has nothing slower. */
export const PASSPHRASE_ITERATIONS = 600_000
const KEY_SIZE = 32

/** What opens an incident: made from the key of its link and its passphrase. Notes are sealed with it one by one. */
export type IncidentSecret = CryptoKey

/** 256 random bits as they stand in a link after `k=`: 43 characters. */
export function newLinkKey(): string {
  return formatBase64url(crypto.getRandomValues(new Uint8Array(KEY_SIZE)))
}

/** Null of a text that is no key: a link that was cut or changed on its way. */
export function parseLinkKey(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = parseBase64url(text)
  return bytes?.length === KEY_SIZE ? bytes : null
}

export interface Lock {
  /** Of the link, 43 characters. */
  readonly key?: string
  readonly passphrase?: string
}

/** Both are needed where both are given: the passphrase is slow to try, the key cannot be tried at all. */
export async function incidentSecret(
  { key, passphrase }: Lock,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<IncidentSecret> {
  const linkKey = key === undefined ? new Uint8Array() : parseLinkKey(key)
  if (linkKey === null) throw new SealError('key-missing')
  const stretched = passphrase === undefined ? new Uint8Array() : await stretch(passphrase, salt, iterations)
  const material = new Uint8Array(linkKey.length + stretched.length)
  material.set(linkKey)
  material.set(stretched, linkKey.length)
  return subtle().importKey('raw', material, 'HKDF', false, ['deriveKey'])
}

/** The same passphrase however it was typed: composed, decomposed, full width. */
async function stretch(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const base = await subtle().importKey('raw', typed, 'PBKDF2', false, ['deriveBits'])
  const bits = await subtle().deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, base, KEY_SIZE * 8)
  return new Uint8Array(bits)
}

/** Keys of one sealing. */
export async function sealingKeys(
  secret: IncidentSecret,
  salt: Uint8Array<ArrayBuffer>,
): Promise<{ readonly chunks: CryptoKey; readonly check: CryptoKey }> {
  const derived = (info: string) => ({
    ...{ name: 'HKDF', hash: 'SHA-256', salt },
    info: new TextEncoder().encode(info),
  })
  const [chunks, check] = await Promise.all([
    subtle().deriveKey(derived('quorumscope chunks'), secret, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    subtle().deriveKey(derived('quorumscope header'), secret, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
      'sign',
    ]),
  ])
  return { chunks, check }
}

/** Browsers have it only in secure contexts. */
export function subtle(): SubtleCrypto {
  if (globalThis.crypto?.subtle === undefined) throw new SealError('no-crypto')
  return crypto.subtle
}
