import type { TextEncoding } from '../formats/text-encoding.ts'
import { unwrap } from '../formats/zookeeper/collector-prefix.ts'
import { HeaderReader } from '../formats/zookeeper/header.ts'
import { PatternIndex } from '../formats/zookeeper/pattern-index.ts'

/** Collectors that handed a line on to each other. */
const PREFIXES = 3

/** The first line of a record's bytes, as text. */
export function firstLine(bytes: Uint8Array, encoding: TextEncoding): string {
  const newline = encoding.unit === 1 ? bytes.indexOf(10) : -1
  const text = new TextDecoder(encoding.name).decode(newline < 0 ? bytes : bytes.subarray(0, newline))
  return (text.split('\n', 1)[0] ?? '').replace(/\r$/, '')
}

const header = new HeaderReader(new PatternIndex([]))

/** What is left of a line without what a collector and the logger put before it; all of it where no header is known. */
export function messageOf(line: string): string {
  let text = line
  for (let prefixes = 0; prefixes <= PREFIXES; prefixes++) {
    if (header.read(text, 0, text.length)) return text.slice(header.from, header.to)
    const inner = unwrap(text)?.text
    if (inner === undefined) return line
    text = inner
  }
  return line
}
