import { unwrap } from './collector-prefix.ts'
import { HeaderReader, type Site } from './header.ts'
import type { LogScanner } from './log-scanner.ts'
import { type PartialLine, PartialLines } from './partial-lines.ts'
import type { PatternIndex } from './pattern-index.ts'
import { type LineText, plainPunctuation } from './text-encoding.ts'

/** Of a message so much is matched. */
export const MESSAGE_LIMIT = 16 * 1024
/** A stamp, a level, brackets: no header is shorter. */
const SHORTEST_HEADER = 32
/** Of a line that no default layout fits so much is tried in the others. */
const OTHER_LIMIT = 1024 * 1024
/** Collectors in a row: a compose prefix before a JSON object, for instance. */
const PREFIX_DEPTH = 4

const TAB = 9
const LINE_FEED = 10
const BLANK = 32
const RETURN = 13
const ZERO = 48
const OPEN = 91
const M = 109
/** The bytes of a tab and `at ` as a number. */
const FRAME = 0x09617420
const MARK = 0xfeff
const NO_BREAK = 0xa0

/** Where a header begins inside a message: a shipper or a web page joined two records with a blank. */
const NEXT_DEFAULT =
  /\s(?=\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[,.]\d{3} (?:\[myid:[^\]]*\] )?- (?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\s+\[)/
const NEXT_BRACKETED = /\s(?=\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[,.]\d{3}\] (?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\s)/
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour sequences begin with ESC
const COLOUR = /\x1b\[[0-9;]*[A-Za-z]/g

/** What a program that starts ZooKeeper prints into the same file, and JVM notices: known, and without a fact. */
const START_UP =
  /^(?:ZooKeeper (?:JMX|remote JMX)|JMX enabled|Using config: |Starting zookeeper|SLF4J: |log4j:|nohup: |OpenJDK|Java HotSpot|WARNING: |\/.*\/java$)/

/** What becomes of the records that are found. */
export interface RecordSink {
  /** The records that follow are of this container. */
  from(origin: string): void
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
  /** A line that begins with a tab and `at `. */
  frame(lines: LineText, from: number, to: number): void
  /** Another line without a header; false where it does not go on with a record. */
  below(line: string): boolean
  /** Such a line, where it is none of the notices that are known. */
  foreign(start: number, line: number, text: string): void
}

/** Judges physical lines as strings: a header, several headers, or something that belongs to the record above. */
export class RecordReader {
  readonly #header: HeaderReader
  readonly #writer: RecordSink
  readonly #scanner: LogScanner | null
  readonly #partials = new PartialLines()

  /** The scanner learns the headers that are met. */
  constructor(index: PatternIndex, writer: RecordSink, scanner: LogScanner | null = null) {
    this.#header = new HeaderReader(index)
    this.#writer = writer
    this.#scanner = scanner
  }

  /**
   * Reads the line in [from, to) of the text. `beyond` is set behind the end of the range, where only what goes on with the
   * last record counts: gives false when that is over.
   */
  line(lines: LineText, from: number, to: number, line: number, beyond: boolean): boolean {
    const end = contentEnd(lines, from, to)
    const first = lines.unitAt(from)
    if (first === OPEN || (first >= ZERO && first <= ZERO + 9)) {
      const text = lines.slice(from, end)
      if (this.#header.read(text, 0, text.length)) {
        if (beyond) return false
        this.#recordsOf(lines, text, from, end, line)
        return true
      }
    }
    if (first === TAB || first === BLANK) {
      if (isFrame(lines, from, end)) {
        this.#writer.frame(lines, from, end)
        return true
      }
      // No collector's prefix begins with a blank: a frame of a trace, most often.
      this.#writer.below(lines.read(from, Math.min(end, from + MESSAGE_LIMIT)))
      return true
    }
    return this.#other(lines, from, end, line, beyond)
  }

  /** The records of a line that begins with a header, which was read. */
  #recordsOf(lines: LineText, text: string, from: number, end: number, line: number): void {
    const { site, at } = this.#header
    const ascii = lines.isAscii(from, end)
    const messageOf = (begin: number, short: string) =>
      ascii ? cleaned(short) : plainPunctuation(cleaned(lines.read(from + begin, from + begin + short.length)))
    this.#records(text, line, lines.placeOf(from), lines.unit, Number.NaN, messageOf)
    if (at !== -1 && lines.bytes !== null) this.#scanner?.learn(from, from + at, site)
  }

  /**
   * The header was read: its record, and those that follow it on the same physical line. A character of the text is at
   * `start + index * unit` in the file.
   */
  #records(
    text: string,
    line: number,
    start: number,
    unit: number,
    collected: number,
    messageOf: (begin: number, short: string) => string,
  ): void {
    const header = this.#header
    let begin = 0
    for (;;) {
      const whole = text.slice(header.from, header.to)
      const next = nextHeader(whole)
      const own = next === -1 ? whole : whole.slice(0, next)
      const short = own.length > MESSAGE_LIMIT ? own.slice(0, MESSAGE_LIMIT) : own
      const message = messageOf(header.from, short)
      this.#writer.begin(start + begin * unit, line, header.time, header.site, header.sourceLine, message, collected)
      if (next === -1) return
      begin = header.from + next + 1
      if (!header.read(text, begin, text.length)) return
    }
  }

  /** A line that does not begin with a header: collectors' prefixes, colours, other punctuation, or no header at all. */
  #other(lines: LineText, from: number, end: number, line: number, beyond: boolean): boolean {
    const first = lines.read(from, Math.min(end, from + OTHER_LIMIT))
    const skipped = marksBefore(first)
    const text = plainPunctuation(first.slice(skipped).replace(COLOUR, ''))
    return this.#prefixed({ text, start: lines.placeOf(from + skipped), line, collected: Number.NaN }, beyond)
  }

  /** Takes prefixes off until a header begins the text. What goes on with a line of the range is in the range, too. */
  #prefixed(given: PartialLine, beyond: boolean): boolean {
    let current = given
    let within = !beyond
    for (let depth = 0; depth <= PREFIX_DEPTH; depth++) {
      if (this.#header.read(current.text, 0, current.text.length)) {
        if (within) this.#recordsIn(current)
        return within
      }
      const inner = unwrap(current.text)
      if (inner === null) break
      if (inner.origin !== '') this.#writer.from(inner.origin)
      within ||= this.#partials.has(inner.stream)
      if (inner.partial && !within) return false
      const whole = this.#partials.add(inner, current.start, current.line)
      if (whole === null) return true
      current = Number.isNaN(current.collected) ? whole : { ...whole, collected: current.collected }
    }
    return this.#withoutHeader(current, within)
  }

  #recordsIn({ text, line, start, collected }: PartialLine): void {
    this.#records(text, line, start, 0, collected, (_, short) => cleaned(short))
  }

  #withoutHeader({ text, start, line }: PartialLine, within: boolean): boolean {
    if (this.#writer.below(text.trimEnd())) return true
    if (within && !START_UP.test(text)) this.#writer.foreign(start, line, text)
    return within
  }

  /** There are no more lines: what a collector began and never ended counts as far as it is there. */
  end(): void {
    for (const rest of this.#partials.rest()) {
      if (this.#header.read(rest.text, 0, rest.text.length)) this.#recordsIn(rest)
      else this.#withoutHeader(rest, true)
    }
  }
}

/** Characters of a byte-order mark, and zeros. */
function marksBefore(text: string): number {
  let count = 0
  while (text.charCodeAt(count) === 0 || text.charCodeAt(count) === MARK) count += 1
  return count
}

/** Whether a line begins as the most common one of a trace does. */
function isFrame({ bytes }: LineText, from: number, to: number): boolean {
  return bytes !== null && from + 4 <= to && bytes.getInt32(from) === FRAME
}

/** The end of a line without what ends it. */
function contentEnd(lines: LineText, from: number, to: number): number {
  let end = to
  while (end > from && isEnding(lines.unitAt(end - 1))) end -= 1
  return end
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

/** A message without colours and trailing blanks. */
function cleaned(message: string): string {
  const last = message.charCodeAt(message.length - 1)
  if (last > BLANK && last !== M && last !== NO_BREAK) return message
  const text = last === M && message.includes('\x1b') ? message.replace(COLOUR, '') : message
  return text.trimEnd()
}
