import { FRAME, type LogScanner, RECORD } from './log-scanner.ts'
import type { RecordReader } from './record-reader.ts'
import type { RecordWriter } from './record-writer.ts'
import type { LineText } from './text-encoding.ts'

// Not in the loop over blocks: an engine does less well by a loop that waits in between.

/** How far lines were read: the number of the next one, and whether one may go on with the last record. */
interface Read {
  readonly line: number
  readonly open: boolean
}

/** Reads lines as strings. */
export function readLines(lines: LineText, reader: RecordReader, first: number, rangeEnd: number): Read {
  let line = first
  let open = true
  for (let at = 0; open && at < lines.length; ) {
    const end = lines.endOfLine(at)
    open = reader.line(lines, at, end, line, lines.placeOf(at) >= rangeEnd)
    if (end < lines.length && lines.placeOf(end) < rangeEnd) line += 1
    at = end + 1
  }
  return { line, open }
}

/** The same, where the lines that a scanner knows never become strings. */
export function readScannedLines(
  lines: LineText,
  scanner: LogScanner,
  reader: RecordReader,
  writer: RecordWriter,
  first: number,
  rangeEnd: number,
): Read {
  const { length } = lines
  const limit = rangeEnd - lines.start
  let line = first
  for (let at = 0; at < length; ) {
    writer.keep()
    const count = scanner.scan(lines, at)
    if (count === 0) {
      const end = lines.endOfLine(at)
      if (!reader.line(lines, at, end, line, at >= limit)) return { line, open: false }
      if (end < length && end < limit) line += 1
      at = end + 1
      continue
    }
    for (let i = 0; i < count; i++) {
      const kind = scanner.kindOf(i)
      const start = scanner.startOf(i)
      const feed = scanner.feedOf(i)
      at = feed + 1
      if (kind === RECORD) {
        if (start >= limit) return { line, open: false }
        writer.beginScanned(lines, line, scanner, i)
      } else if (kind === FRAME) writer.frame(lines, start, scanner.endOf(i))
      else if (!reader.line(lines, start, feed, line, start >= limit)) return { line, open: false }
      if (feed < length && feed < limit) line += 1
      // What follows may be of the site that was just learned.
      if (scanner.stale) break
    }
  }
  return { line, open: true }
}
