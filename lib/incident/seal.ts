import { joined } from '../bytes/joined.ts'
import { gunzipped, gzipped } from './gzip-stream.ts'
import {
  type IncidentSecret,
  incidentSecret,
  type Lock,
  PASSPHRASE_ITERATIONS,
  sealingKeys,
  subtle,
} from './incident-key.ts'
import { SealError } from './seal-error.ts'
import {
  CHECK_SIZE,
  CHECKED_SIZE,
  HEADER_SIZE,
  isSealed,
  LOCK_KEY,
  LOCK_PASSPHRASE,
  LOCK_SECRET,
  newSalt,
  readHeader,
  type SealHeader,
  writeHeader,
} from './seal-header.ts'

const CHUNK_SIZE = 1024 * 1024
const TAG_SIZE = 16
/** Of what comes out: far more than any incident, little enough for a tab. */
const UNPACKED_LIMIT = 256 * 1024 * 1024

export interface Sealed {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Seals notes of this incident; null without a lock. */
  readonly secret: IncidentSecret | null
}

/**
 * Sealed => Header Chunk*
 *   Chunk => AES-256-GCM of up to ChunkSize bytes, and its tag of 16
 *
 * What is packed is a gzip. The IV of a chunk is its number in 11 bytes and 1 in the last byte for the last chunk, else 0: chunks
 * cannot change places, be left out, or come from another sealing. Without a lock the chunks are the plain gzip.
 */
export async function seal(content: Uint8Array<ArrayBuffer>, lock: Lock): Promise<Sealed> {
  const salt = newSalt()
  const locked = lock.key !== undefined || lock.passphrase !== undefined
  const iterations = lock.passphrase === undefined ? 0 : PASSPHRASE_ITERATIONS
  const secret = locked ? await incidentSecret(lock, salt, iterations) : null
  const bits = (lock.key === undefined ? 0 : LOCK_KEY) | (lock.passphrase === undefined ? 0 : LOCK_PASSPHRASE)
  return { bytes: await packed(content, secret, { lock: bits, iterations, salt }), secret }
}

/** Seals with what an incident was opened with. */
export function sealWith(secret: IncidentSecret, content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return packed(content, secret, { lock: LOCK_SECRET, iterations: 0, salt: newSalt() })
}

/** What must be known to open it; null of bytes that are nothing sealed. Throws a SealError of a newer version. */
export function lockOf(bytes: Uint8Array): { readonly key: boolean; readonly passphrase: boolean } | null {
  if (!isSealed(bytes)) return null
  const { lock } = readHeader(bytes)
  return { key: (lock & LOCK_KEY) !== 0, passphrase: (lock & LOCK_PASSPHRASE) !== 0 }
}

/** Throws a SealError that says why it cannot be opened. */
export async function unseal(bytes: Uint8Array<ArrayBuffer>, lock: Lock, limit = UNPACKED_LIMIT): Promise<Sealed> {
  const header = readHeader(bytes)
  if (header.lock & LOCK_SECRET) throw new SealError('not-a-bundle')
  if (header.lock === 0) return { bytes: await unpacked(bytes, null, header, limit), secret: null }
  const { key, passphrase } = lock
  if (header.lock & LOCK_KEY && key === undefined) throw new SealError('key-missing')
  if (header.lock & LOCK_PASSPHRASE && !passphrase) throw new SealError('passphrase-missing')
  const needed = {
    ...(header.lock & LOCK_KEY ? { key: key! } : {}),
    ...(header.lock & LOCK_PASSPHRASE ? { passphrase: passphrase! } : {}),
  }
  const secret = await incidentSecret(needed, header.salt, header.iterations)
  return { bytes: await unpacked(bytes, secret, header, limit), secret }
}

export function unsealWith(
  secret: IncidentSecret,
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const header = readHeader(bytes)
  if (header.lock !== LOCK_SECRET) throw new SealError('not-a-bundle')
  return unpacked(bytes, secret, header, limit)
}

async function packed(
  content: Uint8Array<ArrayBuffer>,
  secret: IncidentSecret | null,
  parameters: Pick<SealHeader, 'lock' | 'iterations' | 'salt'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const gzip = await gzipped(content)
  const header = new Uint8Array(HEADER_SIZE)
  header.set(writeHeader({ ...parameters, chunkSize: CHUNK_SIZE, length: gzip.length }))
  if (secret === null) return joined([header, gzip])
  const keys = await sealingKeys(secret, parameters.salt)
  header.set(await checkOf(keys.check, header), CHECKED_SIZE)
  const count = chunkCount(gzip.length, CHUNK_SIZE)
  const chunks: Uint8Array<ArrayBuffer>[] = [header]
  for (let i = 0; i < count; i++) {
    const chunk = gzip.subarray(i * CHUNK_SIZE, (i + 1) * CHUNK_SIZE)
    chunks.push(new Uint8Array(await subtle().encrypt(place(header, i, count), keys.chunks, chunk)))
  }
  return joined(chunks)
}

async function unpacked(
  bytes: Uint8Array<ArrayBuffer>,
  secret: IncidentSecret | null,
  { salt, chunkSize, length }: SealHeader,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const keys = secret && (await sealingKeys(secret, salt))
  const header = bytes.slice(0, HEADER_SIZE)
  const check = keys === null ? new Uint8Array(CHECK_SIZE) : await checkOf(keys.check, header)
  if (check.some((byte, i) => header[CHECKED_SIZE + i] !== byte)) throw new SealError(keys ? 'wrong-key' : 'altered')
  const count = chunkCount(length, chunkSize)
  const expected = HEADER_SIZE + length + (keys === null ? 0 : count * TAG_SIZE)
  if (bytes.length !== expected) throw new SealError(bytes.length < expected ? 'cut-off' : 'altered')
  if (keys === null) return gunzipped(bytes.subarray(HEADER_SIZE), limit)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let i = 0; i < count; i++) {
    const start = HEADER_SIZE + i * (chunkSize + TAG_SIZE)
    const chunk = bytes.subarray(start, start + chunkSize + TAG_SIZE)
    const plain = await subtle()
      .decrypt(place(header, i, count), keys.chunks, chunk)
      .catch(() => {
        throw new SealError('altered')
      })
    pieces.push(new Uint8Array(plain))
  }
  return gunzipped(joined(pieces), limit)
}

/** The last chunk may be shorter; there is always one. */
function chunkCount(length: number, chunkSize: number): number {
  return Math.max(1, Math.ceil(length / chunkSize))
}

function place(header: Uint8Array<ArrayBuffer>, number: number, count: number): AesGcmParams {
  const iv = new Uint8Array(12)
  new DataView(iv.buffer).setUint32(7, number)
  iv[11] = number === count - 1 ? 1 : 0
  return { name: 'AES-GCM', iv, additionalData: header }
}

async function checkOf(key: CryptoKey, header: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const signature = await subtle().sign('HMAC', key, header.subarray(0, CHECKED_SIZE))
  return new Uint8Array(signature, 0, CHECK_SIZE)
}
