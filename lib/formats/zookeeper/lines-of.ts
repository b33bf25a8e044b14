import type { ByteSource } from '../../bytes/source.ts'
import type { Output, Range } from '../format.ts'
import { encodingOf } from '../text-encoding.ts'
import { wholeLines } from './whole-lines.ts'

const RETURN = 13

export interface Line {
  /** Without its end; a byte-order mark is left out. */
  readonly text: string
  /** Place in the file; `end` is behind the text. */
  readonly start: number
  readonly end: number
  /** From 1 at the beginning of the range. */
  readonly number: number
}

/** The lines of a small text file that begin in a range, counted for the output. */
export async function* linesOf(source: ByteSource, range: Range, output: Output): AsyncGenerator<Line> {
  const encoding = await encodingOf(source)
  let number = 1
  let feeds = 0
  let first = true
  for await (const lines of wholeLines(source, range.start, range.end, encoding)) {
    if (first && lines.lineStart > Math.max(range.start, encoding.mark) && lines.lineStart <= range.end) {
      number += 1
      feeds += 1
    }
    first = false
    const { text } = lines
    for (let at = 0; at < text.length; ) {
      if (lines.placeOf(at) >= range.end) break
      const feed = text.indexOf('\n', at)
      const stop = feed === -1 ? text.length : feed
      const from = withoutZeros(text, at, stop)
      const start = lines.placeOf(from)
      const line = lines.read(from, withoutReturns(text, from, stop))
      yield { text: line, start, end: lines.placeOf(stop), number }
      if (feed !== -1 && lines.placeOf(feed) < range.end) feeds += 1
      number += 1
      at = stop + 1
    }
    output.progress(Math.min(lines.placeOf(text.length), range.end))
    if (lines.placeOf(text.length) >= range.end) break
  }
  output.countLines(feeds)
}

/** A file that was emptied while somebody wrote to it begins with zeros. */
function withoutZeros(text: string, from: number, to: number): number {
  let start = from
  while (start < to && text.charCodeAt(start) === 0) start += 1
  return start
}

function withoutReturns(text: string, from: number, to: number): number {
  let end = to
  while (end > from && text.charCodeAt(end - 1) === RETURN) end -= 1
  return end
}
