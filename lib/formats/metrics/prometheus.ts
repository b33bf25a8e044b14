import type { ByteSource } from '../../bytes/source.ts'
import { defineFormat, type Output, type Range } from '../format.ts'
import { linesOf } from '../zookeeper/lines-of.ts'
import { textOfHead } from '../zookeeper/text-encoding.ts'
import { parseExposition } from './exposition-line.ts'
import { metricName, serverInLabels } from './metric-name.ts'
import { readAnswers } from './prometheus-answer.ts'
import { addSample, sampleTable } from './sample.ts'
import { timeAfter } from './time-line.ts'

const tables = { samples: sampleTable } as const

const COMMENT = /^# (?:HELP|TYPE|UNIT) [a-zA-Z_:][\w:]* |^# EOF$/
/** `mntr` prints a tab, and no labels unless its values come from the Prometheus provider. */
const MNTR = /^zk_[\w.:-]+(?:\{[^}]*\})?\t/
const ANSWER = /^\s*\{\s*"status"\s*:\s*"(?:success|error)"|"resultType"\s*:\s*"(?:matrix|vector|scalar|string)"/
const RESULT = /\{\s*"metric"\s*:\s*\{[^{}]*\}\s*,\s*"values?"\s*:\s*\[/
const LOOKED_AT = 400

/**
 * What Prometheus reads or answers; section 5.3 of the evidence specification. Text that a server exposes (also OpenMetrics,
 * with exemplars), several scrapes of which may follow each other with a time between; or the JSON answer of a query.
 */
export const prometheus = defineFormat({
  id: 'metrics/prometheus',
  title: 'Prometheus metrics',
  text: true,
  divisible: false,
  tables,

  recognize(head) {
    const text = textOfHead(head)
    if (/^\s*[[{]/.test(text)) {
      if (ANSWER.test(text)) return 0.95
      return RESULT.test(text) ? 0.9 : 0
    }
    const lines = text.split(/\r?\n/, LOOKED_AT)
    const written = lines.filter((line) => line !== '' && !MNTR.test(line))
    const comments = written.filter((line) => COMMENT.test(line)).length
    const samples = written.filter((line) => parseExposition(line) !== null).length
    if (samples === 0 || (samples + comments) * 2 < lines.length) return 0
    if (comments > 0) return 0.95
    return samples >= 3 && samples > written.length * 0.9 ? 0.6 : 0.1
  },

  async decode(source, range, output) {
    const first = /\S/.exec(textOfHead(await source.read(range.start, range.start + 256)))?.[0]
    await (first === '{' || first === '[' ? readAnswers : readScrapes)(source, range, output)
  },
})

async function readScrapes(source: ByteSource, range: Range, output: Output<typeof tables>): Promise<void> {
  let time = Number.NaN
  for await (const { text, start, end, number } of linesOf(source, range, output)) {
    const sample = parseExposition(text)
    if (sample === null) {
      time = timeAfter(text, time)
      continue
    }
    addSample(
      output.tables.samples,
      { start, end, line: number },
      {
        time: Number.isNaN(sample.time) ? time : sample.time,
        key: metricName(sample.name, sample.labels),
        text: sample.text,
        instance: serverInLabels(sample.labels),
      },
    )
  }
}
