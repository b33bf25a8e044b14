import { SealError } from './seal-error.ts'

/**
 * Header => Magic Version Lock ChunkSize Iterations Salt Length Check
 *   Magic => 8 bytes           // 0x89 "QSCOPE" 0x0a: a transfer as text, or with 7 bits, is noticed
 *   Version => Int8
 *   Lock => Int8               // bit 0: the key of a link, bit 1: a passphrase, bit 2: an incident's secret that is known already
 *   ChunkSize => Int32         // bytes of a chunk before encryption
 *   Iterations => Int32        // of PBKDF2-HMAC-SHA-256; 0 without a passphrase
 *   Salt => 16 bytes           // of PBKDF2 and HKDF: each sealing has keys of its own
 *   Length => Int64            // of all chunks together before encryption
 *   Check => 16 bytes          // HMAC-SHA-256 of the bytes above; zeros without a lock
 *
 * Big-endian. All of it is additional data of every chunk.
 */
export interface SealHeader {
  readonly lock: number
  readonly chunkSize: number
  readonly iterations: number
  readonly salt: Uint8Array<ArrayBuffer>
  readonly length: number
}

export const LOCK_KEY = 1
export const LOCK_PASSPHRASE = 2
export const LOCK_SECRET = 4

const MAGIC = [0x89, 0x51, 0x53, 0x43, 0x4f, 0x50, 0x45, 0x0a]
const VERSION = 1
const SALT_SIZE = 16
/** What the check is of. */
export const CHECKED_SIZE = 8 + 1 + 1 + 4 + 4 + SALT_SIZE + 8
export const CHECK_SIZE = 16
export const HEADER_SIZE = CHECKED_SIZE + CHECK_SIZE

const LARGEST_CHUNK = 16 * 1024 * 1024
/** A header that asks for more would only keep the reader waiting. */
const MOST_ITERATIONS = 10_000_000

/** Whether it begins as anything sealed does, of any version. */
export function isSealed(head: Uint8Array): boolean {
  return MAGIC.every((byte, i) => head[i] === byte)
}

/** Without its check. */
export function writeHeader({ lock, chunkSize, iterations, salt, length }: SealHeader): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(CHECKED_SIZE)
  const view = new DataView(bytes.buffer)
  bytes.set(MAGIC)
  view.setUint8(8, VERSION)
  view.setUint8(9, lock)
  view.setUint32(10, chunkSize)
  view.setUint32(14, iterations)
  bytes.set(salt, 18)
  view.setBigUint64(18 + SALT_SIZE, BigInt(length))
  return bytes
}

/** Throws a SealError where it is none that this version reads. */
export function readHeader(bytes: Uint8Array): SealHeader {
  if (!isSealed(bytes)) throw new SealError('not-a-bundle')
  if (bytes.length < 10) throw new SealError('cut-off')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint8(8) > VERSION) throw new SealError('newer')
  if (bytes.length < HEADER_SIZE) throw new SealError('cut-off')
  const header = {
    lock: view.getUint8(9),
    chunkSize: view.getUint32(10),
    iterations: view.getUint32(14),
    salt: bytes.slice(18, 18 + SALT_SIZE),
    length: Number(view.getBigUint64(18 + SALT_SIZE)),
  }
  const known = view.getUint8(8) === VERSION && header.lock <= (LOCK_KEY | LOCK_PASSPHRASE | LOCK_SECRET)
  const sane = header.chunkSize > 0 && header.chunkSize <= LARGEST_CHUNK && header.iterations <= MOST_ITERATIONS
  if (!known || !sane) throw new SealError('altered')
  return header
}

export function newSalt(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(SALT_SIZE))
}
