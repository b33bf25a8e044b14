import { type ByteSource, blocksOf } from '../bytes/source.ts'
import type { Output, Range } from './format.ts'
import { encodingOf } from './text-encoding.ts'
import { LineText } from './zookeeper/text-encoding.ts'

/** More is not read of a file that only makes sense as a whole. */
const LIMIT = 128 * 1024 * 1024

/** All of a range as one text whose characters know their places; of a file beyond the limit, its beginning. */
export async function wholeText(source: ByteSource, range: Range, output: Output): Promise<LineText> {
  const encoding = await encodingOf(source)
  const start = Math.max(range.start, encoding.mark)
  const end = Math.max(start, Math.min(range.end, source.size, start + LIMIT))
  const bytes = new Uint8Array(end - start)
  let length = 0
  for await (const block of blocksOf(source, start, end)) {
    bytes.set(block.bytes, length)
    length += block.bytes.length
    output.progress(start + length)
  }
  if (range.end > end && end - start === LIMIT) {
    const message = `A text of ${range.end - range.start} bytes is too long to be read as a whole; its first ${LIMIT} are.`
    output.report({ code: 'file/too-long', severity: 'warning', message, start: end, end: range.end, line: 0 })
  }
  const whole = encoding.unit === 2 ? length & ~1 : length
  return new LineText(bytes.subarray(0, whole), start, encoding)
}
