/** What a collector wrote before the line, taken off. */
export interface Unwrapped {
  readonly text: string
  /** The line begins here in the text it was taken from; null where characters were changed. */
  readonly from: number | null
  /** When the collector got the line, UTC; NaN where it does not say, or not in which zone. */
  readonly time: number
}

/** containerd: `2023-09-01T04:02:01.662123456Z stdout F ` */
const CRI = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)) (?:stdout|stderr) [PF](?::[\w.:-]+)? /
/** `kubectl logs --timestamps` */
const KUBECTL = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,9}Z) (?=\d{4}-|\[|\s|$|[a-z])/
/** journald, syslog: `Sep  1 04:02:01 host unit[123]: `; the first form has no year and no zone. */
const SYSLOG =
  /^(?:<\d+>\d* ?)?([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d+)?|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)) [\w.-]+ [\w.@/-]+(?:\[\d+\])?: /
/** `docker compose logs`: `zk1-1  | ` */
const COMPOSE = /^[\w.-]{1,64}\s*\| /
/** Longest prefix. */
const PREFIX_LIMIT = 256

/** Takes one collector's prefix off a line; null where there is none. Section 1.3 of the evidence specification. */
export function unwrap(line: string): Unwrapped | null {
  if (line.startsWith('{')) return unwrapJson(line)
  const head = line.slice(0, PREFIX_LIMIT)
  for (const expression of [CRI, KUBECTL, SYSLOG, COMPOSE]) {
    const found = expression.exec(head)
    if (found === null) continue
    const from = found[0].length
    return { text: line.slice(from), from, time: parseInstant(found[1] ?? '') }
  }
  return null
}

/** Docker's json-file driver: `{"log":"…\n","stream":"stdout","time":"…Z"}`; other shippers call the text `message` or `msg`. */
function unwrapJson(line: string): Unwrapped | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
  const { log, message, msg, time } = value as Record<string, unknown>
  const text = [log, message, msg].find((one) => typeof one === 'string')
  if (typeof text !== 'string') return null
  return { text: text.trimEnd(), from: null, time: parseInstant(typeof time === 'string' ? time : '') }
}

/** ISO 8601 with a zone, nanoseconds cut to milliseconds. */
function parseInstant(text: string): number {
  if (!/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/.test(text)) return Number.NaN
  return Date.parse(text.replace(/(\.\d{3})\d+/, '$1').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
}
