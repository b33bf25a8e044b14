/** A line of `-Xlog`, JDK 9 and later: what its decorations say, and the message. */
export interface UnifiedLine {
  /** Milliseconds since 1970; NaN where no decoration says. */
  readonly time: number
  /** Of the zone that the time is printed in, in ms; NaN where it is counted. */
  readonly offset: number
  /** Milliseconds since the JVM started; NaN where no decoration says. */
  readonly uptime: number
  /** `gc,start`; '' where tags are not printed. */
  readonly tags: string
  readonly message: string
}

const DECORATION = /\[([^\]]*)\]/y
const ISO = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)[.,](\d{3})([+-]\d\d):?(\d\d)$/
const ELAPSED = /^(\d+(?:\.\d+)?)(s|ms|ns)$/
const LEVELS = new Set(['info', 'debug', 'trace', 'warning', 'error', 'off'])
const TAGS = /^[a-z][a-z0-9_,+]* *$/
/** Milliseconds count from 1970 where they are that many, else from the start of the JVM. */
const SINCE_1970 = 1e11

/** Any combination of decorations (JEP 158), in their order; null where a line begins with none that says anything. */
export function parseUnified(line: string): UnifiedLine | null {
  let time = Number.NaN
  let offset = Number.NaN
  let uptime = Number.NaN
  let level = ''
  let tags = ''
  let known = 0
  let at = 0
  for (;;) {
    DECORATION.lastIndex = at
    const text = DECORATION.exec(line)?.[1]
    if (text === undefined) break
    const value = text.trim()
    const iso = ISO.exec(value)
    const elapsed = ELAPSED.exec(value)
    if (iso !== null) {
      time = Date.parse(`${iso[1]}.${iso[2]}${iso[3]}:${iso[4]}`)
      offset = Date.parse(`${iso[1]}.${iso[2]}Z`) - time
    } else if (elapsed !== null) {
      const ms = Number(elapsed[1]) * MILLISECONDS[elapsed[2] as keyof typeof MILLISECONDS]
      if (elapsed[2] === 'ms' && ms > SINCE_1970) time = Number.isNaN(time) ? ms : time
      else uptime = Number.isNaN(uptime) ? ms : uptime
    } else if (LEVELS.has(value)) level = value
    else if (level !== '' && TAGS.test(text)) tags = value
    else if (!/^[\w.-]*$/.test(value)) return null // a host, a process, a thread
    if (iso !== null || elapsed !== null || level === value) known += 1
    at = DECORATION.lastIndex
  }
  if (known === 0 || (line[at] !== ' ' && at !== line.length)) return null
  return { time, offset, uptime, tags, message: line.slice(at + 1) }
}

const MILLISECONDS = { s: 1_000, ms: 1, ns: 1e-6 } as const
