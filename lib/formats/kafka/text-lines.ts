import { type ByteSource, blocksOf } from '../../bytes/source.ts'
import type { Range } from '../format.ts'
import { encodingOf } from '../text-encoding.ts'

/** Of a line, so many bytes are looked at: a dumped payload may be megabytes, and what the tool says comes before it. */
export const LINE_LIMIT = 4096
const LINE_FEED = 10

/** A line of a text, without its line feed; its place in the file, and in the range from 1. */
export interface TextLine {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly line: number
  /** No line feed ends it: it is the last of its range. */
  readonly last: boolean
}

/** The lines of a text, also as PowerShell saves them: in UTF-16. There any character that ends in the byte of a feed is one. */
export async function* textLines(
  source: ByteSource,
  range: Range,
  progress: (place: number) => void,
): AsyncGenerator<TextLine> {
  const { name, mark, unit } = await encodingOf(source)
  const decoder = new TextDecoder(name)
  const before = name === 'utf-16be' ? 1 : 0 // bytes of a feed in front of the one sought, and behind it
  const behind = unit - 1 - before
  let carry = new Uint8Array(0)
  let start = Math.max(range.start, mark)
  let line = 1
  for await (const { start: origin, bytes } of blocksOf(source, range.start, range.end)) {
    let from = Math.min(bytes.length, Math.max(0, start - origin))
    for (let at = feedIn(bytes, from, origin); at >= 0; at = feedIn(bytes, from, origin)) {
      yield {
        text: textOf(joined(carry, bytes.subarray(from, at))),
        start,
        end: origin + at - before,
        line,
        last: false,
      }
      start = origin + at + 1 + behind
      from = Math.min(bytes.length, start - origin)
      carry = carry.subarray(0, 0)
      line += 1
    }
    carry = joined(carry, bytes.subarray(from))
    progress(origin + bytes.length)
  }
  const end = Math.min(range.end, source.size)
  if (carry.length > 0) yield { text: textOf(carry), start, end, line, last: true }

  function feedIn(bytes: Uint8Array, from: number, origin: number): number {
    let at = bytes.indexOf(LINE_FEED, from)
    while (at >= 0 && (origin + at - mark - before) % unit !== 0) at = bytes.indexOf(LINE_FEED, at + 1)
    return at
  }

  function textOf(bytes: Uint8Array): string {
    return decoder.decode(bytes.subarray(0, bytes.length - (bytes.length % unit)))
  }
}

/** The first bytes of a line that came in two pieces. */
function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(Math.min(LINE_LIMIT, a.length + b.length))
  both.set(a)
  both.set(b.subarray(0, both.length - a.length), a.length)
  return both
}
