import { wasmInstance } from '../../bytes/wasm-instance.ts'
import type { Site } from './header.ts'
import { STAMP_LENGTH } from './header-time.ts'
import type { Candidate, PatternIndex } from './pattern-index.ts'
import type { LineText } from './text-encoding.ts'
import { SCANNER } from './wasm/scanner.generated.ts'
import { type ScannerMemory, WordingPrograms } from './wording-programs.ts'

/** What `wasm/scanner.ts` exports. Places are bytes of its memory. */
interface Exports {
  readonly memory: WebAssembly.Memory
  allocate(size: number): number
  textAt(): number
  linesAt(): number
  learn(from: number, to: number, site: number, patterns: number): void
  scan(length: number, last: boolean, origin: number): number
}

/** So much of a text is scanned at a time; less after something new was learned, which changes what the next lines are. */
const TEXT_SIZE = 64 * 1024
const FIRST_SIZE = 4 * 1024
/** As many sites are kept; a log with more (a thread per connection) forgets them all and begins anew. */
const SITE_LIMIT = 16_000

/** What a line is. */
export const RECORD = 1
export const FRAME = 2

// The layout of what is said of a line in wasm/scanner.ts, in 32-bit words.
const LINE_SIZE = 12
const START = 1
const END = 2
const FEED = 3
const SITE = 4
const SOURCE_LINE = 5
const FROM = 6
const TO = 7
const WORDING = 8
const FOUND = 9
/** In doubles. */
const TIME = 5

/**
 * Reads the common lines of a log from their bytes: records in the default layout of a thread, class and level that were met
 * before, with a message that is no more than its bytes; and frames of traces. Neither the line nor what is in it becomes a string.
 * Any other line goes through strings, which come to the same rows.
 */
export class LogScanner {
  /** The wordings by the numbers that `wordingOf` gives. */
  readonly candidates: Candidate[] = []
  #calls: Exports
  #memory: Memory
  #programs: WordingPrograms
  #sites: Site[] = []
  /** Also those that another file of the same sites brought. */
  #known = new WeakSet<Site>()
  #size = FIRST_SIZE
  /** Something was learned since lines were scanned: others of them may be known now. */
  stale = false
  /** Of the text that is scanned: where it begins in the lines that it is of. */
  #origin = 0

  private constructor(calls: Exports) {
    this.#calls = calls
    this.#memory = new Memory(calls)
    this.#programs = new WordingPrograms(this.#memory, this.candidates)
  }

  /** The one that reads by an index; null where there is no WebAssembly. */
  static of(index: PatternIndex): LogScanner | null {
    const known = scanners.get(index)
    if (known !== undefined) return known
    const calls = start()
    const scanner = calls === null ? null : new LogScanner(calls)
    scanners.set(index, scanner)
    return scanner
  }

  /** Judges lines from this place on and says how many; 0 where one is too long to be scanned. Until the next call they are asked about. */
  scan(lines: LineText, from: number): number {
    if (this.#sites.length >= SITE_LIMIT) this.#forget()
    const size = Math.min(this.#size, lines.length - from)
    const { buffer, byteOffset } = lines.bytes!
    this.#memory.bytes.set(new Uint8Array(buffer, byteOffset + from, size), this.#calls.textAt())
    this.#origin = from
    this.stale = false
    const count = this.#calls.scan(size, from + size === lines.length, from)
    if (count === 0 && size === this.#size && size < TEXT_SIZE) {
      this.#size = TEXT_SIZE
      return this.scan(lines, from)
    }
    this.#size = Math.min(this.#size * 2, TEXT_SIZE)
    return count
  }

  /** What stands between the stamp and the `@` of this line is the site's. Not while a record that was scanned is open. */
  learn(start: number, at: number, site: Site): void {
    if (this.#known.has(site)) return
    this.#known.add(site)
    const from = start + STAMP_LENGTH - this.#origin
    const to = at - this.#origin
    if (to > TEXT_SIZE) return
    this.#calls.learn(from, to, this.#sites.push(site) - 1, this.#programs.tableOf(site.patterns))
    this.#memory.look()
    this.#size = FIRST_SIZE
    this.stale = true
  }

  /** The memory that places are in; another one after something was learned. */
  get ints(): Int32Array {
    return this.#memory.ints
  }

  kindOf(line: number): number {
    return this.#word(line, 0)
  }

  startOf(line: number): number {
    return this.#word(line, START)
  }

  /** Without what ends it. */
  endOf(line: number): number {
    return this.#word(line, END)
  }

  /** Where its feed is. */
  feedOf(line: number): number {
    return this.#word(line, FEED)
  }

  // The rest is said of records only.

  siteOf(line: number): Site {
    return this.#sites[this.#word(line, SITE)]!
  }

  sourceLineOf(line: number): number {
    return this.#word(line, SOURCE_LINE)
  }

  timeOf(line: number): number {
    const { doubles, lines } = this.#memory
    return doubles[((lines + line * LINE_SIZE) >> 1) + TIME]!
  }

  messageOf(line: number): number {
    return this.#word(line, FROM)
  }

  messageEndOf(line: number): number {
    return this.#word(line, TO)
  }

  /** -1 for none, -2 where strings must tell. */
  wordingOf(line: number): number {
    return this.#word(line, WORDING)
  }

  /** Where in `ints` its groups are. */
  foundOf(line: number): number {
    return this.#word(line, FOUND)
  }

  #word(line: number, word: number): number {
    const { ints, lines } = this.#memory
    return ints[lines + line * LINE_SIZE + word]!
  }

  #forget(): void {
    this.#calls = start()!
    this.#memory = new Memory(this.#calls)
    this.#programs = new WordingPrograms(this.#memory, this.candidates)
    this.#sites = []
    this.#known = new WeakSet()
  }
}

class Memory implements ScannerMemory {
  readonly #calls: Exports
  /** Where lines are written, in words. */
  readonly lines: number
  bytes = new Uint8Array(0)
  ints = new Int32Array(0)
  doubles = new Float64Array(0)

  constructor(calls: Exports) {
    this.#calls = calls
    this.lines = calls.linesAt() >> 2
    this.#look()
  }

  allocate(size: number): number {
    const place = this.#calls.allocate(size)
    this.look()
    return place
  }

  /** What was there before is unusable once the memory has grown. */
  look(): void {
    if (this.bytes.buffer !== this.#calls.memory.buffer) this.#look()
  }

  #look(): void {
    const { buffer } = this.#calls.memory
    this.bytes = new Uint8Array(buffer)
    this.ints = new Int32Array(buffer)
    this.doubles = new Float64Array(buffer)
  }
}

const scanners = new WeakMap<PatternIndex, LogScanner | null>()

function start(): Exports | null {
  return (wasmInstance(SCANNER)?.exports as unknown as Exports | undefined) ?? null
}
