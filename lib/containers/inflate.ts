import { Inflate } from 'fflate'
import { type ByteSource, blocksOf } from '../bytes/source.ts'
import type { UnpackedFile } from './unpacked-file.ts'

/** Deflate makes at most 1,032 bytes of one, so that a push makes at most 33 MB, whatever the bytes are. */
export const PUSH_SIZE = 32 * 1024
const READ_SIZE = 1024 * 1024

/** The deflated range is not what it says; what came out before is written. */
export class DamagedStream extends Error {
  readonly place: number
  constructor(place: number, reason: string) {
    super(reason)
    this.name = 'DamagedStream'
    this.place = place
  }
}

/** Unpacks one deflate stream into a file. */
export async function inflateInto(
  file: UnpackedFile,
  source: ByteSource,
  start: number,
  end: number,
  progress: (place: number) => void,
): Promise<void> {
  const made: Uint8Array[] = []
  const inflate = new Inflate((bytes) => made.push(bytes))
  for await (const block of blocksOf(source, start, end, READ_SIZE)) {
    progress(block.start)
    for (let at = 0; at < block.bytes.length; at += PUSH_SIZE) {
      const piece = block.bytes.subarray(at, at + PUSH_SIZE)
      const place = block.start + at
      const failure = attempt(() => inflate.push(piece, place + piece.length >= end))
      for (const bytes of made.splice(0)) await file.write(bytes, place + piece.length - start)
      if (failure !== null) throw new DamagedStream(place, failure)
    }
  }
}

/** The library throws on damage; what it made before is in `made`. Null where all went well. */
export function attempt(push: () => void): string | null {
  try {
    push()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
