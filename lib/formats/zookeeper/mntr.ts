import { defineFormat, type Output } from '../format.ts'
import { type Line, linesOf } from './lines-of.ts'
import { textOfHead } from './text-encoding.ts'

const NOT_SERVING = 'This ZooKeeper instance is not currently serving requests'
/** `zk_avg_latency\t0.5`; with the Prometheus provider a name has labels. */
const METRIC = /^(zk_[\w.:-]+(?:\{[^}]*\})?)[\t ]+(.*)$/
/** `srvr`: `Latency min/avg/max: 0/0.5/12`, `Zxid: 0x5c10c6626f`, `Mode: leader`. */
const ANSWER = /^([A-Z][\w /-]*): (.*)$/
const LONGEST_TEXT = 1024

const tables = {
  /** One row a metric of an answer. `time` is UTC; NaN where the file does not say. `value` is NaN where `text` is no number. */
  samples: { time: 'f64', key: 'text', value: 'f64', text: 'text', start: 'f64', end: 'f64', line: 'u32' },
} as const

/**
 * What `mntr` answered, as text, or once a second as JSON lines `{"ts": ms, "raw": mntr, "srvr": srvr}`; section 5.1 and 5.4
 * of the evidence specification. A server that answers but does not serve gives the key `not_serving`, one that could not be
 * asked the key `error`.
 */
export const mntr = defineFormat({
  id: 'zookeeper/mntr',
  title: 'ZooKeeper mntr answers',
  text: true,
  divisible: false,
  tables,

  recognize(head) {
    const lines = textOfHead(head).split(/\r?\n/, 50)
    const first = lines.find((line) => line.trim() !== '') ?? ''
    if (first.startsWith('{')) return recognizeJson(lines, head.length)
    const metrics = lines.filter((line) => METRIC.test(line)).length
    if (metrics >= 3) return metrics >= lines.length / 2 ? 0.95 : 0.5
    return first.startsWith(NOT_SERVING) ? 0.4 : metrics * 0.2
  },

  async decode(source, range, output) {
    for await (const line of linesOf(source, range, output)) {
      const sample = line.text.startsWith('{') ? parseSample(line.text) : null
      if (sample === null) addAnswer(output, line, Number.NaN, line.text)
      else addSample(output, line, sample)
    }
  },
})

interface JsonSample {
  readonly ts?: unknown
  readonly raw?: unknown
  readonly srvr?: unknown
  readonly error?: unknown
}

function recognizeJson(lines: readonly string[], size: number): number {
  const samples = lines.map(parseSample).filter((sample) => sample !== null)
  const timed = samples.filter(({ ts }) => typeof ts === 'number')
  if (timed.some(({ raw, srvr }) => typeof raw === 'string' || typeof srvr === 'string')) return 0.95
  if (timed.length > 0 && timed.every(({ error }) => typeof error === 'string')) return 0.5
  // A first line longer than what was read cannot be parsed yet.
  return size > 4096 && samples.length === 0 && /^\{"ts": ?\d+.*"(?:raw|srvr)": ?"/.test(lines[0]!) ? 0.9 : 0
}

function parseSample(line: string): JsonSample | null {
  if (!line.startsWith('{')) return null
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function addSample(output: Output<typeof tables>, line: Line, { ts, raw, srvr, error }: JsonSample): void {
  const time = typeof ts === 'number' ? ts : Number.NaN
  const answers = [raw, srvr].filter((answer) => typeof answer === 'string')
  // Both commands say so when the server does not serve; once is enough.
  const told = answers.every((answer) => answer.startsWith(NOT_SERVING)) ? answers.slice(0, 1) : answers
  for (const answer of told) for (const text of answer.split('\n')) addAnswer(output, line, time, text)
  if (typeof error === 'string') add(output, line, time, 'error', error)
}

function addAnswer(output: Output<typeof tables>, line: Line, time: number, text: string): void {
  const [, key, value] = METRIC.exec(text) ?? ANSWER.exec(text) ?? []
  if (text.startsWith(NOT_SERVING)) add(output, line, time, 'not_serving', text)
  else if (key !== undefined && value !== undefined) add(output, line, time, key, value.trim())
}

function add(output: Output<typeof tables>, line: Line, time: number, key: string, value: string): void {
  const text = value.slice(0, LONGEST_TEXT)
  const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN
  const { start, end, number: lineNumber } = line
  output.tables.samples.add({ time, key, value: number, text, start, end, line: lineNumber })
}
