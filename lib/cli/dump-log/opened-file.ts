import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import type { ByteSource } from '../../bytes/source.ts'
import { UnreadableFile } from './tool-death.ts'

/** A segment cannot be larger, and neither can what the tool opens as one. */
const LARGEST_SEGMENT = 2_147_483_647

/**
 * Opens a log for as long as the body runs. Unlike the files of an investigation it stays open, and is read at once: thousands
 * of small reads are made of it.
 */
export async function withLog<T>(
  path: string,
  blockSize: number,
  body: (source: ByteSource) => Promise<T>,
): Promise<T> {
  const descriptor = guarded(path, () => openSync(path, 'r'))
  try {
    const { size } = fstatSync(descriptor)
    if (size > LARGEST_SEGMENT)
      throw new UnreadableFile(path, `it is ${size} bytes long; a segment has at most ${LARGEST_SEGMENT}`)
    return await body(sourceOf(descriptor, path, size, blockSize))
  } finally {
    closeSync(descriptor)
  }
}

/** The whole of a file that is small by its nature: an index, a snapshot. */
export function readWhole(path: string): Uint8Array {
  return guarded(path, () => readFileSync(path))
}

function sourceOf(descriptor: number, name: string, size: number, blockSize: number): ByteSource {
  return {
    name,
    size,
    blockSize,
    read: async (start, end) => guarded(name, () => readRange(descriptor, start, Math.min(end, size))),
    slice: () => {
      throw new Error('a log is dumped as a whole')
    },
  }
}

function readRange(descriptor: number, start: number, end: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(Math.max(0, end - start))
  let filled = 0
  while (filled < bytes.length) {
    const read = readSync(descriptor, bytes, filled, bytes.length - filled, start + filled)
    if (read === 0) break // it shrank
    filled += read
  }
  return bytes.subarray(0, filled)
}

function guarded<T>(path: string, open: () => T): T {
  try {
    return open()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new UnreadableFile(path, code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`)
  }
}
