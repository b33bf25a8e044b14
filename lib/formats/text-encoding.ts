import type { ByteSource } from '../bytes/source.ts'

/** How the characters of a text file are stored. `utf-8` is also every single-byte code whose first half is ASCII. */
export interface TextEncoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be'
  /** Bytes of the byte-order mark. */
  readonly mark: number
  /** Bytes of a line feed. */
  readonly unit: 1 | 2
}

/** As many bytes are looked at where no byte-order mark decides. */
const SAMPLE = 256

export async function encodingOf(source: ByteSource): Promise<TextEncoding> {
  return encodingOfBytes(await source.read(0, SAMPLE))
}

export function encodingOfBytes(head: Uint8Array): TextEncoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', mark: 3, unit: 1 }
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', mark: 2, unit: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', mark: 2, unit: 2 }
  const zeros = [0, 0]
  const sample = head.subarray(0, SAMPLE)
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i & 1]! += 1
  const half = sample.length / 2
  if (half >= 4 && zeros[1]! > half * 0.7 && zeros[0] === 0) return { name: 'utf-16le', mark: 0, unit: 2 }
  if (half >= 4 && zeros[0]! > half * 0.7 && zeros[1] === 0) return { name: 'utf-16be', mark: 0, unit: 2 }
  return { name: 'utf-8', mark: 0, unit: 1 }
}
