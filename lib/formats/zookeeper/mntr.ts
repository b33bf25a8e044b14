import { defineFormat, type Output } from '../format.ts'
import { addSample, sampleTable } from '../metrics/sample.ts'
import { timeAfter } from '../metrics/time-line.ts'
import { NOT_SERVING, readingsIn } from './answer-line.ts'
import { type Line, linesOf } from './lines-of.ts'
import { textOfHead } from './text-encoding.ts'

const METRIC = /^zk_[^\s{]+(?:\{[^}]*\})?[\t ]/

const tables = { samples: sampleTable } as const

/**
 * What `mntr` answered, as text, perhaps with a `date` before each answer, or once a second as JSON lines
 * `{"ts": ms, "raw": mntr, "srvr": srvr}`; section 5.1 and 5.4 of the evidence specification. A server that answers but does not serve gives the key `not_serving`, one that could not be
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
    let time = Number.NaN
    for await (const line of linesOf(source, range, output)) {
      const sample = line.text.startsWith('{') ? parseSample(line.text) : null
      if (sample !== null) {
        addAnswers(output, line, sample)
        continue
      }
      const readings = readingsIn(line.text)
      for (const [key, text] of readings) add(output, line, time, key, text)
      if (readings.length === 0) time = timeAfter(line.text, time)
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

function addAnswers(output: Output<typeof tables>, line: Line, { ts, raw, srvr, error }: JsonSample): void {
  const time = typeof ts === 'number' ? ts : Number.NaN
  // Both commands tell some of the same: once is enough.
  const told = new Set<string>()
  for (const answer of [raw, srvr].filter((one) => typeof one === 'string')) {
    const readings = answer.split('\n').flatMap(readingsIn)
    for (const [key, text] of readings) if (!told.has(key)) add(output, line, time, key, text)
    for (const [key] of readings) told.add(key)
  }
  if (typeof error === 'string') add(output, line, time, 'error', error)
}

function add(output: Output<typeof tables>, line: Line, time: number, key: string, text: string): void {
  const { start, end, number } = line
  addSample(output.tables.samples, { start, end, line: number }, { time, key, text, instance: '' })
}
