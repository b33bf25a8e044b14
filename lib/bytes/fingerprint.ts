import { joined } from './joined.ts'
import type { ByteSource } from './source.ts'

/** How much of each end goes into a fingerprint. */
export const FINGERPRINT_EDGE = 64 * 1024

/**
 * Eight hexadecimal digits of the size, the first and the last 64 KiB: finds a file again when it is dropped anew. It proves
 * nothing (that is what a SHA-256 is for), so a fast hash does: FNV-1a, its bits mixed once more at the end. It needs no
 * `crypto.subtle`, which pages served over plain HTTP do not have.
 */
export function fingerprintOf(size: number, head: Uint8Array, tail: Uint8Array): string {
  let hash = 0x811c9dc5
  const digits = String(size)
  for (let i = 0; i < digits.length; i++) hash = Math.imul(hash ^ digits.charCodeAt(i), 0x01000193)
  for (let i = 0; i < head.length; i++) hash = Math.imul(hash ^ head[i]!, 0x01000193)
  for (let i = 0; i < tail.length; i++) hash = Math.imul(hash ^ tail[i]!, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0')
}

export interface Span {
  readonly start: number
  readonly end: number
}

/** The first bytes of some ranges of a source as one array, at most `limit`. */
export async function readHead(source: ByteSource, ranges: readonly Span[], limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for (const { start, end } of ranges) {
    if (length >= limit) break
    const piece = await source.read(start, Math.min(end, start + limit - length))
    pieces.push(piece)
    length += piece.length
  }
  return joined(pieces)
}

/** The last bytes of some ranges of a source as one array, at most `limit`. */
export async function readTail(source: ByteSource, ranges: readonly Span[], limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for (const { start, end } of [...ranges].reverse()) {
    if (length >= limit) break
    const piece = await source.read(Math.max(start, end - (limit - length)), end)
    pieces.unshift(piece)
    length += piece.length
  }
  return joined(pieces)
}
