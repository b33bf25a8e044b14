import { ownCopy } from '../../columns/own-copy.ts'
import { parseZone, STAMP_LENGTH, StampReader } from './header-time.ts'
import { type Identity, identityOf } from './identity.ts'
import { LEVELS } from './level.ts'
import type { LoggerPatterns, PatternIndex } from './pattern-index.ts'

/** What the headers of one thread, class and level have in common. */
export interface Site {
  readonly level: number
  /** Class without package and without inner classes. */
  readonly logger: string
  /** As printed, package included: tells a server's class from another program's. */
  readonly printed: string
  readonly thread: string
  /** `[myid:…]` as printed; `host:port` in a client. */
  readonly myid: string
  readonly identity: Identity | null
  /** Minutes east of Greenwich, where the header says so; else NaN. */
  readonly zone: number
  readonly patterns: LoggerPatterns
}

/** As many sites are kept; a log with more (a thread per connection) forgets them all and begins anew. */
const SITE_LIMIT = 20_000

const LEVEL = LEVELS.join('|')
/** Between the stamp and the `@` of the source line: ` [myid:13] - INFO  [QuorumPeer[myid=13](plain=…):Follower` */
const DEFAULT_SITE = new RegExp(
  `^(Z|[+-]\\d\\d:?\\d\\d)? (?:\\[myid:([^\\]]*)\\] ?)?- (${LEVEL})\\s+\\[(.*):([\\w.$]+)$`,
)
/** The same layout without a source line; the message follows. */
const DEFAULT_NO_LINE = new RegExp(
  `^(Z|[+-]\\d\\d:?\\d\\d)? (?:\\[myid:([^\\]]*)\\] ?)?- (${LEVEL})\\s+\\[((?:[^\\]]|\\](?! - ))*)\\] - `,
)
/** `config/log4j.properties` of Kafka, after the bracketed stamp: ` INFO message (org.apache.zookeeper.…)`; Strimzi adds ` [thread]`, others the line of the source. */
const LEVEL_FIRST = new RegExp(`^\\s+(${LEVEL})\\s+`)
const LOGGER_LAST = / \(([\w.$]+)(?::(\d+|\?))?\)(?:\s\[(.*)\])?$/
/** `[thread] LEVEL logger: message`, `LEVEL  [thread] logger: message`, `LEVEL logger@12 - message` */
const GENERIC = new RegExp(
  `^(Z|[+-]\\d\\d:?\\d\\d)?\\s+(?:\\[(.*?)\\]\\s+)?(${LEVEL})\\s+(?:\\[(.*?)\\]\\s+)?([\\w.$]+)(?:[@:](\\d+))?\\s*(?::|-)?\\s+`,
)
/** Longest thread and class looked at in a layout that is matched by an expression. */
const HEADER_LIMIT = 4096

const OPEN = 91
const CLOSE = 93
const QUESTION = 63
const ZERO = 48

/**
 * Reads what is before the message, in every layout of section 1.3 of the evidence specification. Each line is judged on its
 * own, so mixtures decode and parts of a file agree. After `read` returned true the properties hold what it found.
 */
export class HeaderReader {
  time = Number.NaN
  site: Site
  /** Of the source code; 0 where the layout has none. */
  sourceLine = 0
  /** The message in the text: half-open. */
  from = 0
  to = 0
  /** In the default layout the `@` before the source line, if it is the first one; else -1. */
  at = -1

  readonly #index: PatternIndex
  readonly #stamps = new StampReader()
  readonly #sites = new Map<string, Site>()
  /** Where the text that was searched last has its next `@`, so that no stretch of it is searched twice. */
  #searched = ''
  #searchedFrom = 0
  #at = -1

  constructor(index: PatternIndex) {
    this.#index = index
    this.site = this.#makeSite({ level: 'INFO', printed: '', thread: '', myid: '', zone: Number.NaN })
  }

  /** Reads the header at the beginning of a stretch of text; false where there is none. */
  read(text: string, start: number, end: number): boolean {
    if (text.charCodeAt(start) === OPEN) return this.#readBracketed(text, start, end)
    const time = end - start > STAMP_LENGTH ? this.#stamps.read(text, start) : Number.NaN
    if (Number.isNaN(time)) return false
    this.time = time
    this.at = -1
    return (
      this.#readDefault(text, start + STAMP_LENGTH, end) ||
      this.#readDefaultWithoutLine(text, start + STAMP_LENGTH, end) ||
      this.#readLoggerLast(text, start + STAMP_LENGTH, end, false) ||
      this.#readGeneric(text, start + STAMP_LENGTH, end)
    )
  }

  /** `… [thread:Class@line] - message`; a thread's name may hold brackets, colons and `@`, so the first `@digits] - ` counts. */
  #readDefault(text: string, after: number, end: number): boolean {
    const first = this.#nextAt(text, after)
    for (let at = first; at < end; at = this.#nextAt(text, at + 1)) {
      let p = at + 1
      let line = 0
      if (text.charCodeAt(p) === QUESTION) p += 1
      else {
        for (let digit = text.charCodeAt(p) - ZERO; digit >= 0 && digit <= 9; digit = text.charCodeAt(++p) - ZERO) {
          line = line * 10 + digit
        }
      }
      if (p === at + 1 || text.charCodeAt(p) !== CLOSE) continue
      p += 1
      if (text.charCodeAt(p) === OPEN) {
        // log4j 1's trace file adds the nested diagnostic context.
        while (p < end && text.charCodeAt(p) !== CLOSE) p += 1
        p += 1
      }
      if (!text.startsWith(' -', p) || (p + 2 < end && text.charCodeAt(p + 2) !== 32)) continue
      const site = this.#site(text.slice(after, at))
      if (site === null) return false
      this.site = site
      this.sourceLine = line
      this.at = at === first ? at : -1
      this.from = Math.min(p + 3, end)
      this.to = end
      return true
    }
    return false
  }

  /** The next `@`, found once however often it is asked for: text without any is searched once. */
  #nextAt(text: string, from: number): number {
    if (text !== this.#searched || from < this.#searchedFrom || from > this.#at) {
      this.#searched = text
      this.#searchedFrom = from
      this.#at = text.indexOf('@', from)
      if (this.#at === -1) this.#at = Number.POSITIVE_INFINITY
    }
    return this.#at
  }

  #site(key: string): Site | null {
    const known = this.#sites.get(key)
    if (known !== undefined) return known
    const found = key.length <= HEADER_LIMIT ? DEFAULT_SITE.exec(key) : null
    if (found === null) return null
    const [, zone = '', myid = '', level, thread, printed] = found
    return this.#remember(key, { level: level!, printed: printed!, thread: thread!, myid, zone: parseZone(zone) })
  }

  #readDefaultWithoutLine(text: string, after: number, end: number): boolean {
    const found = DEFAULT_NO_LINE.exec(text.slice(after, Math.min(end, after + HEADER_LIMIT)))
    if (found === null) return false
    const [header, zone = '', myid = '', level, where] = found
    const [, thread = where!, printed = ''] = /^(.*):([\w.$]+)(?:@\?)?$/.exec(where!) ?? []
    return this.#found({ level: level!, printed, thread, myid, zone: parseZone(zone) }, 0, after + header.length, end)
  }

  /** `[2023-09-01 04:02:01,662] WARN message (logger)`; a message of several lines has its logger on the last one. */
  #readBracketed(text: string, start: number, end: number): boolean {
    const after = start + 1 + STAMP_LENGTH
    const time = end > after ? this.#stamps.read(text, start + 1) : Number.NaN
    if (Number.isNaN(time) || text.charCodeAt(after) !== CLOSE) return false
    this.time = time
    this.at = -1
    return this.#readLoggerLast(text, after + 1, end, true)
  }

  #readLoggerLast(text: string, after: number, end: number, bracketed: boolean): boolean {
    const level = LEVEL_FIRST.exec(text.slice(after, Math.min(end, after + 32)))
    if (level === null) return false
    const from = after + level[0].length
    const logger = LOGGER_LAST.exec(text.slice(Math.max(from - 1, end - HEADER_LIMIT), end))
    if (logger === null && !bracketed) return false
    const [, printed = '', line = '', thread = ''] = logger ?? []
    const to = logger === null ? end : end - logger[0].length
    const site = { level: level[1]!, printed, thread, myid: '', zone: Number.NaN }
    return this.#found(site, Number(line) || 0, from, Math.max(from, to))
  }

  #readGeneric(text: string, after: number, end: number): boolean {
    const found = GENERIC.exec(text.slice(after, Math.min(end, after + HEADER_LIMIT)))
    if (found === null) return false
    const [header, zone = '', before, level, behind, printed, line = '0'] = found
    const thread = before ?? behind ?? ''
    const site = { level: level!, printed: printed!, thread, myid: '', zone: parseZone(zone) }
    return this.#found(site, Number(line), after + header.length, end)
  }

  #found(parts: SiteParts, sourceLine: number, from: number, to: number): boolean {
    const key = `${parts.level} ${parts.zone} ${parts.myid} ${parts.printed} ${parts.thread}`
    this.site = this.#sites.get(key) ?? this.#remember(key, parts)
    this.sourceLine = sourceLine
    this.from = from
    this.to = to
    return true
  }

  #remember(key: string, parts: SiteParts): Site {
    if (this.#sites.size >= SITE_LIMIT) this.#sites.clear()
    const site = this.#makeSite(parts)
    this.#sites.set(ownCopy(key), site)
    return site
  }

  #makeSite({ level, printed, thread, myid, zone }: SiteParts): Site {
    const logger = ownCopy(printed.slice(printed.lastIndexOf('.') + 1).replace(/\$.*$/, ''))
    return {
      level: LEVELS.indexOf(level as (typeof LEVELS)[number]),
      logger,
      printed: ownCopy(printed),
      thread: ownCopy(thread),
      myid: ownCopy(myid),
      identity: identityOf(myid, thread),
      zone,
      patterns: this.#index.of(logger, printed),
    }
  }
}

interface SiteParts {
  readonly level: string
  readonly printed: string
  readonly thread: string
  readonly myid: string
  readonly zone: number
}
