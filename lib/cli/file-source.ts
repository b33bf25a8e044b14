import { open, stat } from 'node:fs/promises'
import type { ByteSource } from '../bytes/source.ts'

/** A file on disk. It is opened for each read: thousands of files may be known at once, and reads are large. */
export async function fileSource(path: string, name: string): Promise<ByteSource> {
  return section(path, name, 0, (await stat(path)).size)
}

function section(path: string, name: string, origin: number, size: number): ByteSource {
  return {
    name,
    size,
    slice: (start, end, sliceName) =>
      section(path, sliceName, origin + clamp(start, size), Math.max(0, clamp(end, size) - clamp(start, size))),
    read: (start, end) => readFrom(path, origin + clamp(start, size), origin + clamp(end, size)),
  }
}

async function readFrom(path: string, start: number, end: number): Promise<Uint8Array> {
  if (end <= start) return new Uint8Array()
  const handle = await open(path, 'r')
  try {
    const bytes = new Uint8Array(end - start)
    let filled = 0
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled)
      if (bytesRead === 0) return bytes.subarray(0, filled) // it shrank
      filled += bytesRead
    }
    return bytes
  } finally {
    await handle.close()
  }
}

function clamp(place: number, size: number): number {
  return Math.min(Math.max(0, place), size)
}
