import type { TableBuilder } from '../../columns/table-builder.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Output, Range } from '../format.ts'
import { foreignProgram } from './foreign-program.ts'
import { FoundBytes } from './found-bytes.ts'
import type { Site } from './header.ts'
import { type Identity, identityInMessage } from './identity.ts'
import { INFO, WARN } from './level.ts'
import type { LogScanner } from './log-scanner.ts'
import type { Pattern } from './pattern.ts'
import { type Match, matchFollowing, type PatternIndex, textOf } from './pattern-index.ts'
import { PatternRows } from './pattern-row.ts'
import { noiseNumber, patterns } from './patterns/registry.ts'
import { MESSAGE_LIMIT } from './record-reader.ts'
import type { RecordTables, serverLogTables } from './record-tables.ts'
import { isFingerprint } from './release.ts'
import type { LineText } from './text-encoding.ts'
import { continuesRecord, TraceReader } from './trace.ts'

/** Differences between a collector's clock and a record's smaller than this are the way the line took. */
const SAME_DIFFERENCE = 60_000
/** A message with a class and a frame behind it is longer. */
const SHORTEST_TRACE = 32
const CLOSE_ROUND = 41
const CLOSE_SQUARE = 93
const LETTER_E = 101
const UNCLASSIFIED_LIMIT = 300
/** A scanner knows that no wording fits. */
const NONE = -1
/** Of so many lines without a header it is asked who wrote them. */
const NAMED_LIMIT = 1_000

type Tables = { readonly [K in keyof RecordTables]: TableBuilder<RecordTables[K]> }

/** Writes records to tables: a record is complete when the next one begins. */
export class RecordWriter {
  readonly #tables: Tables
  /** By the pattern's number; nothing for noise. */
  readonly #patternRows: readonly (PatternRows | undefined)[]
  readonly #index: PatternIndex
  readonly #trace = new TraceReader()
  /** Who wrote the last record, by weight. */
  readonly #sids = new Map<number, number>()
  readonly #seen = new Set<number>()
  #difference = Number.NaN
  /** Codes of the sites' strings in the chunk of `entries` that is being filled. */
  readonly #codes = new Map<Site, { logger: number; thread: number }>()
  #coded: unknown = null

  #foreign: { start: number; line: number; count: number } | null = null
  /** Who wrote the first of them, as far as somebody knows. */
  readonly #programs = new Set<string>()
  /** Of the record that is open, of the last one that is written, and of the next. */
  #origin = ''
  #originWritten = ''
  #originNext = ''
  #open = false
  #start = 0
  #time = Number.NaN
  #line = 0
  #site: Site | null = null
  #sourceLine = 0
  #collected = Number.NaN
  #match: Match | null = null
  #message = ''
  /** Where the message is while no string was made of it. */
  #plain: LineText | null = null
  #from = 0
  #to = 0
  readonly #found = new FoundBytes()
  readonly #matches: Match[] = []
  /** Lines below the record's first. */
  #below = 0
  #traced = false

  /** `known` are the patterns that the index gives numbers of. */
  constructor(output: Output<typeof serverLogTables>, index: PatternIndex, known: readonly Pattern[] = patterns) {
    this.#tables = output.tables as unknown as Tables
    const tables = output.tables as unknown as Readonly<Record<string, TableBuilder<Record<string, never>>>>
    this.#patternRows = [undefined, ...known.map((pattern) => rowsOf(pattern, tables))]
    this.#index = index
  }

  from(origin: string): void {
    this.#originNext = origin
  }

  /** A record begins. `collected` is when a collector got it, NaN where none says. */
  begin(
    start: number,
    line: number,
    time: number,
    site: Site,
    sourceLine: number,
    message: string,
    collected: number,
  ): void {
    this.#begin(start, line, time, site, sourceLine, collected)
    this.#plain = null
    this.#message = message
    if (mayHoldTrace(message)) {
      const head = this.#trace.cutFlattened(message)
      this.#traced = head !== message
      this.#message = head
    }
    this.#match = site.patterns.match(this.#message)
  }

  /** The same for a record that a scanner took to pieces. */
  beginScanned(lines: LineText, line: number, scanner: LogScanner, at: number): void {
    const site = scanner.siteOf(at)
    const start = lines.placeOf(scanner.startOf(at))
    this.#begin(start, line, scanner.timeOf(at), site, scanner.sourceLineOf(at), Number.NaN)
    this.#plain = lines
    this.#from = scanner.messageOf(at)
    this.#to = scanner.messageEndOf(at)
    const wording = scanner.wordingOf(at)
    if (wording >= 0) {
      this.#found.bytes = lines.bytes!
      this.#found.places = scanner.ints
      this.#found.first = scanner.foundOf(at)
      this.#match = this.#matchOf(wording, scanner)
    } else this.#match = wording === NONE ? null : site.patterns.match(this.#text())
  }

  /** Only one record is open, so there is one match a wording. */
  #matchOf(wording: number, { candidates }: LogScanner): Match {
    this.#matches[wording] ??= { ...candidates[wording]!, found: this.#found, more: null }
    const match = this.#matches[wording]
    match.more = null
    return match
  }

  /** The scanner is about to go on: what it found for the record that is open is kept. */
  keep(): void {
    if (this.#open && this.#match?.found === this.#found) this.#found.keep()
  }

  #begin(start: number, line: number, time: number, site: Site, sourceLine: number, collected: number): void {
    this.end()
    this.#open = true
    this.#start = start
    this.#line = line
    this.#time = time
    this.#site = site
    this.#sourceLine = sourceLine
    this.#collected = collected
    this.#origin = this.#originNext
    this.#below = 0
  }

  frame(lines: LineText, from: number, to: number): void {
    if (this.#below === 0) this.below(lines.read(from, Math.min(to, from + MESSAGE_LIMIT)))
    else if (this.#open) {
      this.#below += 1
      this.#trace.frame(lines, from, to)
    }
  }

  /** A line without a header; false where it belongs to no record. */
  below(line: string): boolean {
    if (!continuesRecord(line)) {
      this.end()
      return false
    }
    if (!this.#open) return true
    this.#below += 1
    this.#traced = true
    if (this.#below === 1 && this.#match !== null) this.#match.more = matchFollowing(this.#match, line)
    this.#trace.line(line)
    return true
  }

  foreign(start: number, line: number, text: string): void {
    this.#tables.foreign.add({ start, line })
    if (this.#foreign === null) this.#foreign = { start, line, count: 0 }
    this.#foreign.count += 1
    if (this.#foreign.count <= NAMED_LIMIT) this.#programs.add(foreignProgram(text))
  }

  /** What to say of the foreign lines; null where there are none. */
  foreignLines({ end }: Range): Diagnostic | null {
    if (this.#foreign === null) return null
    const { start, line, count } = this.#foreign
    const names = [...this.#programs].filter((name) => name !== '').join(' and ')
    const message = `${count.toLocaleString('en')} lines from here on have no header and go on with no record: another program${names === '' ? '' : ` (${names})`} writes into this file. They are counted and left out.`
    return { code: 'zookeeper/foreign-lines', severity: 'note', message, start, end, line }
  }

  /** The record that is open is complete. */
  end(): void {
    if (!this.#open) return
    this.#open = false
    const site = this.#site!
    const entry = this.#tables.entries.length
    if (this.#traced) this.#addTrace(entry)
    const match = this.#match
    if (match !== null) this.#addMatch(entry, match)
    else if (site.level >= WARN) this.#tables.unclassified.add({ entry, text: normalized(this.#text()) })
    const { entries } = this.#tables
    const row = entries.next()
    const { columns } = entries
    columns.start[row] = this.#start
    columns.time[row] = this.#time
    columns.line[row] = this.#line
    columns.level[row] = site.level
    if (columns !== this.#coded) {
      // A new chunk numbers its strings anew.
      this.#coded = columns
      this.#codes.clear()
    }
    let codes = this.#codes.get(site)
    if (codes === undefined) {
      codes = { logger: entries.codeOf('logger', site.logger), thread: entries.codeOf('thread', site.thread) }
      this.#codes.set(site, codes)
    }
    columns.logger.codes[row] = codes.logger
    columns.thread.codes[row] = codes.thread
    columns.pattern[row] = match === null ? (site.level < INFO ? noiseNumber : 0) : match.number
    if (site.identity !== null) this.#addIdentity(entry, site.identity)
    if (this.#origin !== this.#originWritten) this.#addOrigin(entry)
    const collected = Number.isNaN(site.zone) ? this.#collected : this.#time - site.zone * 60_000
    if (!Number.isNaN(collected)) this.#addCollected(entry, collected)
  }

  #text(): string {
    return this.#plain === null ? this.#message : this.#plain.read(this.#from, this.#to)
  }

  #addTrace(entry: number): void {
    const trace = this.#trace.trace
    this.#trace.reset()
    this.#traced = false
    if (trace === null) return
    this.#tables.traces.add({ entry, ...trace })
    const match = this.#index.matchException(trace.message)
    if (match === null) return
    if (this.#match === null) this.#match = match
    else if (this.#match.number === match.number) this.#match.more = match
    else this.#patternRows[match.number]!.add(entry, match)
  }

  #addMatch(entry: number, match: Match): void {
    // What says nothing needs no row.
    if (match.number === noiseNumber) return
    this.#patternRows[match.number]!.add(entry, match)
    const myid = match.pattern.namesServer ? textOf(match, 'myid') : undefined
    const identity = myid === undefined ? null : identityInMessage(myid)
    if (identity !== null) this.#addIdentity(entry, identity)
    const sourceLine = this.#sourceLine
    if (sourceLine === 0) return
    const key = match.number * 1_000_000 + sourceLine
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    if (isFingerprint(this.#site!.logger, match)) this.#tables.sources.add({ entry, sourceLine })
  }

  #addIdentity(entry: number, { sid, weight }: Identity): void {
    if (this.#sids.get(weight) === sid) return
    this.#sids.set(weight, sid)
    this.#tables.identities.add({ entry, sid, weight })
  }

  #addOrigin(entry: number): void {
    this.#originWritten = this.#origin
    this.#tables.origins.add({ entry, origin: this.#origin })
  }

  #addCollected(entry: number, time: number): void {
    const difference = time - this.#time
    if (Math.abs(difference - this.#difference) < SAME_DIFFERENCE) return
    this.#difference = difference
    this.#tables.collector.add({ entry, time })
  }
}

function rowsOf(
  pattern: Pattern,
  tables: Readonly<Record<string, TableBuilder<Record<string, never>>>>,
): PatternRows | undefined {
  const table = tables[pattern.id]
  return table === undefined ? undefined : new PatternRows(table, pattern)
}

/** A trace that was joined to its message ends with a frame, with the jar it is from, or with `... 12 more`. */
function mayHoldTrace(message: string): boolean {
  if (message.length < SHORTEST_TRACE) return false
  const last = message.charCodeAt(message.length - 1)
  if (last !== CLOSE_ROUND && last !== CLOSE_SQUARE && last !== LETTER_E && message.length < MESSAGE_LIMIT) return false
  return message.includes(' at ') || message.includes('\tat ')
}

/** The same for messages that differ only in numbers, ids and addresses. */
function normalized(message: string): string {
  return message
    .slice(0, UNCLASSIFIED_LIMIT)
    .replace(/0x[0-9a-f]+/gi, 'HEX')
    .replace(/\/?\[?(?:\d{1,3}(?:\.\d{1,3}){3}|(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4})\]?(?::\d+)?/gi, 'ADDRESS')
    .replace(/\d+/g, 'N')
}
