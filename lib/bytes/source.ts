/**
 * Something that can hand out byte ranges: a dropped file, a file on disk, a member of an archive, pasted text.
 * Nothing above this layer knows which.
 */
export interface ByteSource {
  /** Path or name as the person sees it. */
  readonly name: string
  readonly size: number
  /** The bytes of the half-open range, cut at the size. The array belongs to the caller. */
  read(start: number, end: number): Promise<Uint8Array>
  /** The same bytes under another name and, from 0, other numbers. */
  slice(start: number, end: number, name: string): ByteSource
  /** What a worker can be sent instead of the source, where there is one. */
  readonly blob?: Blob
  /** How much to ask for at a time where BLOCK_SIZE is not it: tests make it tiny. */
  readonly blockSize?: number
}

/** How much is asked for at a time: at the measured ceiling of a browser's file reads. */
export const BLOCK_SIZE = 8 * 1024 * 1024

export function blobSource(blob: Blob, name: string): ByteSource {
  return {
    name,
    size: blob.size,
    blob,
    // A slice costs a browser about as much as reading a small file: whoever wants all gets it without one.
    read: async (start, end) =>
      new Uint8Array(await (start <= 0 && end >= blob.size ? blob : blob.slice(start, end)).arrayBuffer()),
    slice: (start, end, sliceName) => blobSource(blob.slice(start, end), sliceName),
  }
}

export function memorySource(bytes: Uint8Array, name: string): ByteSource {
  return {
    name,
    size: bytes.length,
    read: async (start, end) => bytes.slice(start, end),
    slice: (start, end, sliceName) => memorySource(bytes.subarray(start, end), sliceName),
  }
}

/** The blocks of a range in order, the next one asked for while the caller works on this one. */
export async function* blocksOf(
  source: ByteSource,
  start: number,
  end: number,
  size = source.blockSize ?? BLOCK_SIZE,
): AsyncGenerator<{ start: number; bytes: Uint8Array }> {
  const stop = Math.min(end, source.size)
  let ahead = start < stop ? source.read(start, Math.min(start + size, stop)) : null
  for (let at = start; ahead !== null; ) {
    const bytes = await ahead
    const next = at + bytes.length
    if (bytes.length === 0) return // the file shrank while it was read: what is there was handed out
    ahead = next < stop ? source.read(next, Math.min(next + size, stop)) : null
    ahead?.catch(() => {}) // its failure is reported where it is awaited
    yield { start: at, bytes }
    at = next
  }
}
