import { FoundBytes } from './found-bytes.ts'
import { ANY_LOGGER, type Pattern, type Wording } from './pattern.ts'

/** What a message says: the pattern's 1-based number, and what its expression or its scanner found. */
export interface Match {
  readonly number: number
  readonly pattern: Pattern
  readonly wording: Wording
  readonly found: RegExpExecArray | FoundBytes | null
  /** What a further line or an exception adds. */
  more: Match | null
}

export interface Candidate {
  readonly number: number
  readonly pattern: Pattern
  readonly wording: Wording
}

/** The wordings of one logger, by the first character of their literal beginnings. */
export class LoggerPatterns {
  readonly candidates: readonly Candidate[]
  readonly #byFirst: (readonly Candidate[])[] = []
  readonly #open: readonly Candidate[]

  constructor(candidates: readonly Candidate[]) {
    this.candidates = candidates
    this.#open = candidates.filter(({ wording }) => wording.prefix === '')
    for (const code of new Set(candidates.map(({ wording }) => wording.prefix.charCodeAt(0)))) {
      if (Number.isNaN(code)) continue
      this.#byFirst[code] = candidates.filter(
        ({ wording }) => wording.prefix === '' || wording.prefix.charCodeAt(0) === code,
      )
    }
  }

  match(message: string): Match | null {
    const candidates = this.#byFirst[message.charCodeAt(0)] ?? this.#open
    for (const candidate of candidates) {
      const match = tryWording(candidate, message)
      if (match !== null) return match
    }
    return null
  }
}

export class PatternIndex {
  readonly #loggers = new Map<string, LoggerPatterns>()
  readonly #exceptions: readonly Candidate[]
  /** For a logger that no pattern names. */
  readonly #others: LoggerPatterns

  constructor(patterns: readonly Pattern[]) {
    const byLogger = new Map<string, Candidate[]>()
    patterns.forEach((pattern, i) => {
      for (const wording of pattern.wordings) {
        for (const logger of wording.loggers) {
          const list = byLogger.get(logger) ?? []
          byLogger.set(logger, list)
          list.push({ number: i + 1, pattern, wording })
        }
      }
    })
    const any = byLogger.get(ANY_LOGGER) ?? []
    this.#others = new LoggerPatterns(any)
    for (const [logger, candidates] of byLogger) {
      this.#loggers.set(logger, new LoggerPatterns(logger === ANY_LOGGER ? any : [...candidates, ...any]))
    }
    this.#exceptions = patterns.flatMap((pattern, i) =>
      pattern.exceptions.map((wording) => ({ number: i + 1, pattern, wording })),
    )
  }

  /** `logger` is the class without package; an index of fewer classes may want it as printed. */
  of(logger: string, _printed = logger): LoggerPatterns {
    return this.#loggers.get(logger) ?? this.#others
  }

  /** What the message of an exception says, whoever printed it. */
  matchException(message: string): Match | null {
    for (const candidate of this.#exceptions) {
      const match = tryWording(candidate, message)
      if (match !== null) return match
    }
    return null
  }
}

function tryWording({ number, pattern, wording }: Candidate, message: string): Match | null {
  const { prefix, expression, whole } = wording
  if (whole ? message !== prefix : !message.startsWith(prefix)) return null
  if (expression === null) return { number, pattern, wording, found: null, more: null }
  const found = expression.exec(message)
  return found === null ? null : { number, pattern, wording, found, more: null }
}

/** What the line after a record's first one adds to a match. */
export function matchFollowing({ number, pattern }: Match, line: string): Match | null {
  for (const wording of pattern.following) {
    const match = tryWording({ number, pattern, wording }, line)
    if (match !== null) return match
  }
  return null
}

/** A field as the message has it; undefined where it does not. */
export function textOf(match: Match, field: string): string | undefined {
  const at = match.pattern.fieldList.findIndex(([name]) => name === field)
  if (at === -1) return undefined
  for (let from: Match | null = match; from !== null; from = from.more) {
    const text = groupText(from, from.wording.groups[at]!.group)
    if (text !== undefined) return text
  }
  return undefined
}

export function groupText({ found }: Match, group: number): string | undefined {
  if (found === null || group === 0) return undefined
  return found instanceof FoundBytes ? found.text(group) : found[group]
}
