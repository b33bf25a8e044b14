/** What a collector wrote before the line, taken off. */
export interface Unwrapped {
  readonly text: string
  /** When the collector got the line, UTC; NaN where it does not say, or not in which zone. */
  readonly time: number
  /** `stdout`, `stderr`; '' where the collector does not say. */
  readonly stream: string
  /** The container that the line is of; '' where the collector does not say. */
  readonly origin: string
  /** The line goes on in the next one of its stream. */
  readonly partial: boolean
}

/** containerd: `2023-09-01T04:02:01.662123456Z stdout F `, with `P` where it cut a long line. */
const CRI =
  /^(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)) (?<stream>stdout|stderr) (?<tag>[PF])(?::[\w.:-]+)? /
/** `kubectl logs --timestamps` */
const KUBECTL = /^(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,9}Z) (?=\d{4}-|\[|\s|$|[a-z])/
/** journald, syslog: `Sep  1 04:02:01 host unit[123]: `; the first form has no year and no zone. */
const SYSLOG =
  /^(?:<\d+>\d* ?)?(?<time>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d+)?|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)) [\w.-]+ [\w.@/-]+(?:\[\d+\])?: /
/** `docker compose logs`: `zk1-1  | ` */
const COMPOSE = /^(?<origin>[\w.-]{1,64})\s*\| /
/** `kubectl logs --prefix`: `[pod/zk-0/zookeeper] ` */
const KUBECTL_PREFIX = /^\[pod\/(?<origin>[\w./-]{1,200})\] /
/** Longest prefix. */
const PREFIX_LIMIT = 256

/** Takes one collector's prefix off a line; null where there is none. Section 1.3 of the evidence specification. */
export function unwrap(line: string): Unwrapped | null {
  if (line.startsWith('{')) return unwrapJson(line)
  const head = line.slice(0, PREFIX_LIMIT)
  for (const expression of [CRI, KUBECTL, SYSLOG, COMPOSE, KUBECTL_PREFIX]) {
    const found = expression.exec(head)
    if (found === null) continue
    const { time = '', stream = '', origin = '', tag } = found.groups ?? {}
    return { text: line.slice(found[0].length), time: parseInstant(time), stream, origin, partial: tag === 'P' }
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
  const { log, message, msg, time, stream } = value as Record<string, unknown>
  const text = [log, message, msg].find((one) => typeof one === 'string')
  if (typeof text !== 'string') return null
  return {
    text: text.trimEnd(),
    time: parseInstant(typeof time === 'string' ? time : ''),
    stream: typeof stream === 'string' ? stream : '',
    origin: '',
    partial: text === log && isDockerPiece(text),
  }
}

/** Docker cuts a line into pieces of this many bytes; the last one has the line feed. */
const DOCKER_PIECE = 16 * 1024

/** Other shippers take the line feed off every line. */
function isDockerPiece(text: string): boolean {
  if (text.endsWith('\n') || text.length > DOCKER_PIECE || text.length * 3 < DOCKER_PIECE) return false
  return new TextEncoder().encode(text).length === DOCKER_PIECE
}

/** ISO 8601 with a zone, nanoseconds cut to milliseconds. */
function parseInstant(text: string): number {
  if (!/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/.test(text)) return Number.NaN
  return Date.parse(text.replace(/(\.\d{3})\d+/, '$1').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
}
