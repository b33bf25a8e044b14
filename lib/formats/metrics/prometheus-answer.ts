import type { ByteSource } from '../../bytes/source.ts'
import type { Output, Range } from '../format.ts'
import { type JsonLeaf, scanJson } from '../json-scan.ts'
import { wholeText } from '../whole-text.ts'
import { metricName, serverInLabels } from './metric-name.ts'
import { addSample, type sampleTable } from './sample.ts'

type Samples = Output<{ readonly samples: typeof sampleTable }>

/**
 * `{"status":"success","data":{"resultType":"matrix","result":[{"metric":{…},"values":[[seconds,"value"],…]},…]}}`, a vector
 * with `"value":[seconds,"value"]`, or a part of either. Answers of several queries may follow each other.
 */
export async function readAnswers(source: ByteSource, range: Range, output: Samples): Promise<void> {
  const text = await wholeText(source, range, output)
  const reader = new AnswerReader(output)
  scanJson(text, {
    leaf: (leaf) => reader.leaf(leaf),
    ended: (place, whole) => {
      reader.begin()
      if (!whole) output.report(brokenAnswer(place, Math.min(range.end, source.size)))
    },
  })
  output.countLines(text.text.split('\n').length - 1)
}

function brokenAnswer(start: number, end: number) {
  const message = 'The answer stops being JSON here. The samples before it are kept.'
  return { code: 'metrics/answer-broken', severity: 'warning' as const, message, start, end, line: 0 }
}

class AnswerReader {
  readonly #output: Samples
  #labels = new Map<string, string>()
  #series = ''
  #key = ''
  #instance = ''
  #stamp: JsonLeaf | null = null

  constructor(output: Samples) {
    this.#output = output
  }

  begin(): void {
    this.#labels = new Map()
    this.#series = ''
    this.#stamp = null
  }

  leaf(leaf: JsonLeaf): void {
    const { path } = leaf
    const metric = path.lastIndexOf('metric')
    if (metric !== -1 && metric === path.length - 2) this.#label(path.slice(0, metric).join(' '), leaf)
    const isValue = path.at(-2) === 'value' || path.at(-3) === 'values'
    const pair = isValue ? this.#pair(leaf) : null
    if (pair === null) return
    const [stamp, value] = pair
    const time = Math.round(Number(stamp.text) * 1_000)
    const place = { start: stamp.start, end: value.end, line: stamp.line }
    addSample(this.#output.tables.samples, place, { time, key: this.#key, text: value.text, instance: this.#instance })
  }

  /** Labels come before the values of their series. */
  #label(series: string, { path, text }: JsonLeaf): void {
    if (series !== this.#series) this.#labels = new Map()
    this.#series = series
    this.#labels.set(String(path.at(-1)), text)
    // A rate has no name of its own.
    this.#key = metricName(this.#labels.get('__name__') ?? 'value', this.#labels)
    this.#instance = serverInLabels(this.#labels)
  }

  /** The second of `[seconds, "value"]` completes it. */
  #pair(leaf: JsonLeaf): [JsonLeaf, JsonLeaf] | null {
    if (leaf.path.at(-1) === 0) {
      this.#stamp = { ...leaf, path: [] }
      return null
    }
    const stamp = this.#stamp
    this.#stamp = null
    return stamp === null ? null : [stamp, leaf]
  }
}
