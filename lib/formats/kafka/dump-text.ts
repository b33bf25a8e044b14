import { defineFormat } from '../format.ts'
import { encodingOfBytes } from '../text-encoding.ts'
import { dumpedPath, filesOfCommand, isDumpCommand } from './dump-command.ts'
import { parseBatchLine, parseIndexLine, parseRecordLine, parseTimeIndexLine } from './dump-line.ts'
import { DumpReader } from './dump-reader.ts'
import { dumpTables } from './dump-tables.ts'
import { LINE_LIMIT, textLines } from './text-lines.ts'

/**
 * What kafka-dump-log printed, saved or pasted, one dump or several with the commands between them (specs: Kafka on disk,
 * section 6). Pages make typographic dashes of `--`, terminals break long lines: both are read as they were meant.
 */
export const dumpText = defineFormat({
  id: 'kafka/dump-text',
  title: 'kafka-dump-log output',
  text: true,
  divisible: false, // which file a line is about stands far above it
  tables: dumpTables,

  recognize(head) {
    const lines = new TextDecoder(encodingOfBytes(head).name).decode(head).split('\n', 400)
    let all = 0
    let own = 0
    let printed = false
    for (const line of lines) {
      if (line.trim() === '') continue
      all += 1
      if (!isDumpLine(line)) continue
      own += 1
      printed ||= isPrintedLine(line)
    }
    if (!printed) return 0 // a text about the tool
    // payloads and what was typed between dumps are lines of their own
    return own / all >= 0.25 ? 0.9 : 0.35
  },

  async decode(source, range, output) {
    const reader = new DumpReader(output)
    let lines = 0
    for await (const line of textLines(source, range, (place) => output.progress(place))) {
      reader.add(line)
      lines = line.last ? lines : line.line
    }
    reader.finish()
    output.countLines(lines)
  },
})

/** Whether a line is one that kafka-dump-log prints, or the command that runs it. */
export function isDumpLine(line: string): boolean {
  if (isDumpCommand(line)) return filesOfCommand(line).length > 0 || /kafka-dump-log\.sh/.test(line)
  return isPrintedLine(line)
}

/** Whether a line is one that kafka-dump-log prints. */
export function isPrintedLine(line: string): boolean {
  const text = line.replace(/^[\s>]+/, '')
  if (dumpedPath(text) !== null || /^Log starting offset: \d+\s*$/.test(text)) return true
  if (!/^(?:baseOffset|\|? ?offset|timestamp): ?-?\d/i.test(text)) return false
  const dense = text.slice(0, LINE_LIMIT).replace(/\s+/g, '')
  // the rest of a batch's line may stand in the next one
  if (/^baseOffset:\d+lastOffset:\d+count:\d+base/.test(dense)) return true
  return [parseBatchLine, parseRecordLine, parseIndexLine, parseTimeIndexLine].some((parse) => parse(dense) !== null)
}
