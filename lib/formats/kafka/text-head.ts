import { encodingOfBytes } from '../text-encoding.ts'

/** The first lines of a text, without what ends them; empty where the bytes are none. */
export function headLines(head: Uint8Array, most: number): string[] {
  const { name, mark } = encodingOfBytes(head)
  const text = new TextDecoder(name).decode(head.subarray(mark))
  return text.includes('\0') ? [] : text.split(/\r?\n/, most)
}
