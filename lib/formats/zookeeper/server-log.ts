import type { ByteSource } from '../../bytes/source.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { defineFormat, type Output, type Range } from '../format.ts'
import { encodingOf } from '../text-encoding.ts'
import { readLines, readScannedLines } from './line-loop.ts'
import { recognizeServerLog } from './log-recognition.ts'
import { LogScanner } from './log-scanner.ts'
import type { Pattern } from './pattern.ts'
import { PatternIndex } from './pattern-index.ts'
import { patterns } from './patterns/registry.ts'
import { RecordReader } from './record-reader.ts'
import { serverLogTables } from './record-tables.ts'
import { RecordWriter } from './record-writer.ts'
import type { LineText } from './text-encoding.ts'
import { LINE_LIMIT, wholeLines } from './whole-lines.ts'

const index = new PatternIndex(patterns)
/** Lines that go on with a record are looked for so far behind the end of a range. */
const READ_ON_LIMIT = 16 * 1024 * 1024

/**
 * The log of a ZooKeeper server in any of its layouts (sections 1 and 2 of the evidence specification). Every line is judged
 * by itself, so parts of a file can be decoded apart: a physical line belongs to the range that it begins in.
 */
export const serverLog = defineFormat({
  id: 'zookeeper/server-log',
  title: 'ZooKeeper server log',
  text: true,
  divisible: true,
  tables: serverLogTables,
  recognize: recognizeServerLog,

  decode: (source, range, output) => decodeRecords(source, range, output, index),
})

/** Writes every record that begins in the range, its messages read by the patterns of the index, which are numbered as in `known`. */
export async function decodeRecords(
  source: ByteSource,
  range: Range,
  output: Output<typeof serverLogTables>,
  index: PatternIndex,
  known: readonly Pattern[] = patterns,
): Promise<void> {
  const encoding = await encodingOf(source)
  const writer = new RecordWriter(output, index, known)
  const scanner = LogScanner.of(index)
  const reader = new RecordReader(index, writer, scanner)
  const first = range.start === 0 ? encoding.mark : range.start
  let line = 1
  let begun = false
  for await (const lines of wholeLines(source, range.start, range.end, encoding)) {
    const { length, unit } = lines
    // The line that was under way at the start ended right before these.
    if (!begun && lines.lineStart > first && lines.lineStart - unit < range.end) line += 1
    begun = true
    if (lines.leftOut > 0 && lines.start < range.end) output.report(longLine(lines, line, source.size))
    const read =
      scanner === null || lines.bytes === null
        ? readLines(lines, reader, line, range.end)
        : readScannedLines(lines, scanner, reader, writer, line, range.end)
    // What the scanner found is overwritten by whoever reads another file meanwhile.
    writer.keep()
    line = read.line
    output.progress(Math.min(lines.placeOf(length), range.end))
    if (!read.open || lines.start > range.end + READ_ON_LIMIT) break
  }
  reader.end()
  writer.end()
  const foreign = writer.foreignLines(range)
  if (foreign !== null) output.report(foreign)
  output.countLines(line - 1)
}

function longLine({ start, text, unit, leftOut }: LineText, line: number, size: number): Diagnostic {
  // The line feed is kept, and counted with what is left out.
  const length = (text.length - (text.endsWith('\n') ? 1 : 0)) * unit + leftOut
  const message = `The line is ${length.toLocaleString('en')} bytes long, more than the ${LINE_LIMIT.toLocaleString('en')} that are read of one. What it begins with is kept.`
  const end = Math.min(start + length, size)
  return { code: 'zookeeper/long-line', severity: 'warning', message, start, end, line }
}
