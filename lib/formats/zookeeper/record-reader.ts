import { unwrap } from './collector-prefix.ts'
import { HeaderReader, type Site } from './header.ts'
import type { PatternIndex } from './pattern-index.ts'
import { type LineText, plainPunctuation } from './text-encoding.ts'

/** Of a message so much is matched. */
export const MESSAGE_LIMIT = 64 * 1024
/** Of a line that no default layout fits so much is tried in the others. */
const OTHER_LIMIT = 1024 * 1024
/** Collectors in a row: a compose prefix before a JSON object, for instance. */
const PREFIX_DEPTH = 4

const TAB = 9
const LINE_FEED = 10
const BLANK = 32
const RETURN = 13
const M = 109

/** A stamp, a level, brackets: no header is shorter. */
const SHORTEST_HEADER = 32
/** Where a header begins inside a message: a shipper or a web page joined two records with a blank. */
const NEXT_DEFAULT =
  /\s(?=\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[,.]\d{3} (?:\[myid:[^\]]*\] )?- (?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\s+\[)/
const NEXT_BRACKETED = /\s(?=\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[,.]\d{3}\] (?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\s)/
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour sequences begin with ESC
const COLOUR = /\x1b\[[0-9;]*[A-Za-z]/g
const MARK_AND_NULS = /^[\ufeff\0]+|\0+$/g

/** What a program that starts ZooKeeper prints into the same file, and JVM notices: known, and without a fact. */
const START_UP =
  /^(?:ZooKeeper (?:JMX|remote JMX)|JMX enabled|Using config: |Starting zookeeper|SLF4J: |log4j:|nohup: |OpenJDK|Java HotSpot|WARNING: |\/.*\/java$)/

/** What becomes of the records that are found. */
export interface RecordSink {
  /** A record begins. `collected` is when a collector got it, UTC; NaN where none says. */
  begin(
    start: number,
    line: number,
    time: number,
    site: Site,
    sourceLine: number,
    message: string,
    collected: number,
  ): void
  /** A line without a header; false where it does not go on with a record. */
  below(line: string): boolean
  /** Such a line, where it is none of the notices that are known. */
  foreign(start: number, line: number): void
}

/** Judges physical lines: a header, several headers, or something that belongs to the record above. */
export class RecordReader {
  readonly #header: HeaderReader
  readonly #writer: RecordSink

  constructor(index: PatternIndex, writer: RecordSink) {
    this.#header = new HeaderReader(index)
    this.#writer = writer
  }

  /**
   * Reads the line in [from, to) of the text. `beyond` is set behind the end of the range, where only what goes on with the
   * last record counts: gives false when that is over.
   */
  line(lines: LineText, from: number, to: number, line: number, beyond: boolean): boolean {
    const { text } = lines
    let end = to
    while (end > from && isEnding(text.charCodeAt(end - 1))) end -= 1
    if (this.#header.readLine(lines, from, end)) {
      if (beyond) return false
      this.#records(text, from, end, line, (index) => lines.placeOf(index), lines)
      return true
    }
    const first = text.charCodeAt(from)
    if (first === TAB || first === BLANK) {
      // No collector's prefix begins with a blank: a frame of a trace, most often.
      this.#writer.below(lines.read(from, Math.min(end, from + MESSAGE_LIMIT)))
      return true
    }
    return this.#other(lines, from, end, line, beyond)
  }

  /** The header was read: its record, and those that follow it on the same physical line. */
  #records(
    text: string,
    from: number,
    end: number,
    line: number,
    placeOf: (index: number) => number,
    lines: LineText | null,
    collected = Number.NaN,
  ): void {
    const header = this.#header
    let begin = from
    for (;;) {
      const message = text.slice(header.from, header.to)
      const next = nextHeader(message)
      const cut = next === -1 ? message : message.slice(0, next)
      const short = cut.length > MESSAGE_LIMIT ? cut.slice(0, MESSAGE_LIMIT) : cut
      const readable = lines === null ? short : lines.read(header.from, header.from + short.length)
      this.#writer.begin(
        placeOf(begin),
        line,
        header.time,
        header.site,
        header.sourceLine,
        cleaned(readable, lines === null || lines.ascii),
        collected,
      )
      if (next === -1) return
      begin = header.from + next + 1
      if (!header.read(text, begin, end)) return
    }
  }

  /** A line that does not begin with a header: collectors' prefixes, colours, other punctuation, or no header at all. */
  #other(lines: LineText, from: number, end: number, line: number, beyond: boolean): boolean {
    const start = lines.placeOf(from)
    const first = lines.read(from, Math.min(end, from + OTHER_LIMIT))
    const original = first.replace(MARK_AND_NULS, '')
    let text = plainPunctuation(original.replace(COLOUR, ''))
    let collected = Number.NaN
    for (let depth = 0; depth <= PREFIX_DEPTH; depth++) {
      if (this.#header.read(text, 0, text.length)) {
        if (beyond) return false
        const skipped =
          first.length - original.length > 0 && first.endsWith(original) ? first.length - original.length : 0
        this.#records(
          text,
          0,
          text.length,
          line,
          (index) => start + (index === 0 ? skipped * lines.unit : 0),
          null,
          collected,
        )
        return true
      }
      const inner = unwrap(text)
      if (inner === null) break
      text = inner.text
      if (Number.isNaN(collected)) collected = inner.time
    }
    if (this.#writer.below(text.trimEnd())) return true
    if (beyond) return false
    if (!START_UP.test(text)) this.#writer.foreign(start, line)
    return true
  }
}

function isEnding(code: number): boolean {
  return code === RETURN || code === LINE_FEED || code === 0
}

/** Where the next header begins in a message, the blank before it; -1 where there is none. */
function nextHeader(message: string): number {
  if (message.length < SHORTEST_HEADER || message.indexOf('] ') === -1) return -1
  const next = NEXT_DEFAULT.exec(message) ?? NEXT_BRACKETED.exec(message)
  return next === null ? -1 : next.index
}

/** A message without colours, trailing blanks and the punctuation of web pages. */
function cleaned(message: string, ascii: boolean): string {
  let text = message
  if (text.charCodeAt(text.length - 1) === M && text.includes('\x1b')) text = text.replace(COLOUR, '')
  const last = text.charCodeAt(text.length - 1)
  if (last <= 32 || last === 0xa0) text = text.trimEnd()
  return ascii ? text : plainPunctuation(text)
}
