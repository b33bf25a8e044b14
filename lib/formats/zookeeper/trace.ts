import { ByteTable } from '../../columns/byte-table.ts'
import { exceptionCode } from './exception-code.ts'
import type { LineText } from './text-encoding.ts'

/** The first exception of a record. */
export interface Trace {
  readonly code: string
  /** With package. */
  readonly exception: string
  readonly message: string
  /** Frames of the whole trace, causes included. */
  readonly frames: number
  /** The ZooKeeper method nearest to where it was thrown, as `Learner.readPacket`. */
  readonly frame: string
}

const NAME = String.raw`[\w$]*(?:Exception|Error|Throwable|Failure)[\w$]*`
const CLASS = String.raw`(?:[\w$]+\.)+${NAME}`
/** An exception of ZooKeeper's own may print its name without package. */
const FIRST_LINE = new RegExp(`^(?:Exception in thread ".*" )?((?:[\\w$]+\\.)*${NAME})(?::(?: (.*))?)?$`)
const CAUSE_LINE = new RegExp(`^\\s*(?:Caused by|Wrapped by|Suppressed): (${CLASS})(?::(?: (.*))?)?$`)
/** `java.base/`, `app//` before the method; logback adds ` [jar:version]` behind. */
const FRAME = /^\s*at (?:[\w.@-]*\/)*([\w.$<>]+)\(/
/** Lines that belong to the record above whatever stands in them. */
const CONTINUES =
  /^(?:[\s,]|$|at |\.\.\. \d+ |(?:Caused by|Wrapped by|Suppressed): |Exception in thread "|No GCs detected|GC pool ')/
const MESSAGE_LIMIT = 2048
const LINE_LIMIT = 4096
/** As many frames are known by their bytes; then they are forgotten. */
const FRAME_LIMIT = 4096

/** Whether a line without a header goes on with the record above: a frame, a cause, an exception's first line. */
export function continuesRecord(line: string): boolean {
  return CONTINUES.test(line) || FIRST_LINE.test(line.slice(0, LINE_LIMIT))
}

/** Collects a trace line by line. */
export class TraceReader {
  #exception = ''
  #message = ''
  #code = ''
  #frames = 0
  #frame = ''
  #inner = ''
  /** Frames by their bytes: the same few end up in every trace. */
  readonly #numbers = new ByteTable()
  #numbered: Frame[] = []

  reset(): void {
    this.#exception = ''
    this.#message = ''
    this.#code = ''
    this.#frames = 0
    this.#frame = ''
    this.#inner = ''
  }

  /** A line below a record's first. */
  line(text: string): void {
    const line = text.slice(0, LINE_LIMIT)
    if (line.startsWith('\tat ') || /^\s+at /.test(line)) this.#addFrame(line)
    else if (this.#exception === '') this.#begin(FIRST_LINE.exec(line))
    else if (this.#code === '') this.#addCause(CAUSE_LINE.exec(line))
  }

  /**
   * A trace that a shipper or a web page joined to the message with blanks; gives the message before it:
   * `Exception when following the leader java.net.SocketException: Connection reset at java.base/sun.nio…(…:323) at …`
   */
  cutFlattened(message: string): string {
    const first = firstFrame(message)
    if (first === -1) return message
    const head = message.slice(0, first)
    const found = new RegExp(`(?:^|\\s)(${CLASS})(?::|\\s|$)`).exec(head.slice(0, LINE_LIMIT))
    if (found === null) return message
    const [all, exception] = found
    const begin = found.index + all.indexOf(exception!)
    this.#begin(FIRST_LINE.exec(head.slice(begin).trimEnd()))
    for (const piece of message.slice(first).split(/\s+(?=at\s+[\w.$/@<>-]+\(|Caused by: )/)) {
      if (piece.startsWith('Caused by: ')) this.line(piece)
      else this.line(` ${piece.trimStart()}`)
    }
    return head.slice(0, begin).trimEnd()
  }

  get trace(): Trace | null {
    if (this.#exception === '') return null
    const frame = this.#frame || this.#inner
    return {
      code: this.#code,
      exception: this.#exception,
      message: this.#message,
      frames: Math.min(this.#frames, 0xffff),
      frame,
    }
  }

  #begin(found: RegExpExecArray | null): void {
    if (found === null) return
    this.#exception = found[1]!
    // logback prints `: null` where there is no message.
    this.#message = found[2] === undefined || found[2] === 'null' ? '' : found[2].slice(0, MESSAGE_LIMIT)
    this.#code = exceptionCode(this.#exception, this.#message)
  }

  /** A wrapper's code is the one of what it wraps. */
  #addCause(found: RegExpExecArray | null): void {
    if (found !== null) this.#code = exceptionCode(found[1]!, found[2] ?? '')
  }

  /** A line that begins with a tab and `at `. */
  frame(lines: LineText, from: number, to: number): void {
    this.#frames += 1
    if (this.#frame === '') this.#addName(this.#frameAt(lines, from, Math.min(to, from + LINE_LIMIT)))
  }

  #frameAt(lines: LineText, from: number, to: number): Frame {
    if (lines.bytes === null) return frameOf(lines.read(from, to))
    if (this.#numbered.length >= FRAME_LIMIT) {
      this.#numbers.clear()
      this.#numbered = []
    }
    const number = this.#numbers.numberOf(lines.bytes, from, to)
    this.#numbered[number] ??= frameOf(lines.read(from, to))
    return this.#numbered[number]
  }

  #addFrame(line: string): void {
    this.#frames += 1
    if (this.#frame === '') this.#addName(frameOf(line))
  }

  #addName({ name, decodes }: Frame): void {
    if (decodes) this.#inner ||= name
    else this.#frame = name
  }
}

/** A frame's method where it is ZooKeeper's, else ''. */
interface Frame {
  readonly name: string
  /** Reading a packet's fields says nothing about whose packet it is. */
  readonly decodes: boolean
}

function frameOf(line: string): Frame {
  const method = FRAME.exec(line)?.[1] ?? ''
  const name = method.split('.').slice(-2).join('.')
  if (method.startsWith('org.apache.jute.') || /\.QuorumPacket\./.test(method)) return { name, decodes: true }
  return { name: method.startsWith('org.apache.zookeeper.') ? name : '', decodes: false }
}

/** Where the first ` at package.Class.method(` begins; -1 where there is none. */
function firstFrame(message: string): number {
  for (let at = message.indexOf(' at '); at !== -1; at = message.indexOf(' at ', at + 1)) {
    if (/^ at\s+(?:[\w.@-]*\/)*[\w$]+\.[\w.$<>]+\([^)]{0,200}\)/.test(message.slice(at, at + 400))) return at
  }
  return message.indexOf('\tat ') === -1 ? -1 : message.indexOf('\tat ')
}
