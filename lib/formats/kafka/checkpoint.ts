import { groupDigits } from '../../words/size.ts'
import { defineFormat } from '../format.ts'
import { parseCheckpointName } from './log-dir-name.ts'
import { headLines } from './text-head.ts'
import { type TextLine, textLines } from './text-lines.ts'

const VERSION = 0
const INTEGER = /^[+-]?\d{1,19}$/
/** So many lines decide what a text is. */
const SAMPLE = 40

/**
 * Checkpoint => Version Count [Entry], one a line
 *   Entry => Epoch StartOffset        // leader-epoch-checkpoint
 *          | Topic Partition Offset   // the four checkpoints of offsets
 *
 * (specs: Kafka on disk, 2.10 and 2.11). An empty file, or one of a version and nothing else, has no entries: so a broker leaves
 * them that was killed early.
 */
export const checkpoint = defineFormat({
  id: 'kafka/checkpoint',
  title: 'Kafka checkpoint',
  text: true,
  divisible: false,
  tables: {
    offsets: { topic: 'text', partition: 'i32', offset: 'f64', start: 'f64', end: 'f64', line: 'u32' },
    epochs: { epoch: 'i32', startOffset: 'f64', start: 'f64', end: 'f64', line: 'u32' },
  },

  recognize(head, name) {
    const named = parseCheckpointName(name) !== null
    if (head.length === 0) return named ? 0.9 : 0
    const [version, count, ...entries] = headLines(head, SAMPLE).map((line) => line.trim())
    if (version === undefined) return named ? 0.4 : 0
    const fits = version === String(VERSION) && (count === undefined || count === '' || INTEGER.test(count))
    if (named) return fits ? 0.95 : 0.6
    const whole = entries.length > 0 ? entries.slice(0, -1) : []
    return fits && whole.length > 0 && whole.every((line) => parseEntry(line) !== null) ? 0.6 : 0
  },

  async decode(source, range, output) {
    const reader = new CheckpointReader(parseCheckpointName(source.name) === 'leader-epoch')
    const report = (line: TextLine | null, message: string, end?: number) => {
      const [start, stop] = line === null ? [range.start, end ?? range.start] : [line.start, line.end]
      const place = { start, end: stop, line: line?.line ?? 1 }
      output.report({ code: 'kafka/checkpoint-mismatch', severity: 'warning', message, ...place })
    }
    let lines = 0
    for await (const line of textLines(source, range, (place) => output.progress(place))) {
      if (!line.last) lines = line.line
      const text = line.text.trim()
      const problem = reader.add(text, line)
      if (problem !== null) report(line, problem)
      const { entry } = reader
      if (entry === null) continue
      const place = { start: line.start, end: line.end, line: line.line }
      if ('topic' in entry) output.tables.offsets.add({ ...entry, ...place })
      else output.tables.epochs.add({ ...entry, ...place })
    }
    const problem = reader.finish()
    if (problem !== null) report(reader.countLine, problem)
    output.countLines(lines)
  },
})

type Entry = { topic: string; partition: number; offset: number } | { epoch: number; startOffset: number }

/** Goes through the lines as the broker does; what it would not take is said once. */
class CheckpointReader {
  /** Of the line that was read last. */
  entry: Entry | null = null
  countLine: TextLine | null = null
  #entries = 0
  #strange = 0
  #count = Number.NaN
  #before: Entry | null = null
  readonly #epochs: boolean

  constructor(epochs: boolean) {
    this.#epochs = epochs
  }

  /** What is wrong with the line; null where nothing is. */
  add(text: string, line: TextLine): string | null {
    this.entry = null
    if (line.line === 1)
      return text === String(VERSION) || text === ''
        ? null
        : `The checkpoint says its version is "${shortened(text)}"; ${VERSION} was expected. What follows is read as of version ${VERSION}.`
    if (line.line === 2) {
      this.countLine = line
      this.#count = INTEGER.test(text) ? Number(text) : Number.NaN
      return Number.isNaN(this.#count) && text !== ''
        ? `The second line, "${shortened(text)}", is no number of entries. What follows is read nevertheless.`
        : null
    }
    if (text === '') return null
    this.entry = parseEntry(text)
    const fits = this.entry !== null && 'epoch' in this.entry === this.#epochs
    if (this.entry === null || (this.#epochs && !fits)) {
      this.entry = null
      this.#strange += 1
      const fields = this.#epochs ? 'an epoch and an offset' : 'a topic, a partition and an offset'
      return this.#strange === 1
        ? `Line ${line.line}, "${shortened(text)}", is not ${fields}. The other lines are kept.`
        : null
    }
    this.#entries += 1
    const problem = disorder(this.#before, this.entry)
    this.#before = this.entry
    return problem
  }

  /** What the whole says against itself; null where nothing. A line that is none explains a wrong count. */
  finish(): string | null {
    if (this.countLine === null || Number.isNaN(this.#count) || this.#strange > 0 || this.#count === this.#entries)
      return null
    return `The checkpoint says it has ${groupDigits(this.#count)} entries; there are ${groupDigits(this.#entries)}. They are kept.`
  }
}

function parseEntry(text: string): Entry | null {
  const fields = text.split(/\s+/)
  if (!fields.slice(-2).every((field) => INTEGER.test(field))) return null
  const [before, last] = fields.slice(-2).map(Number) as [number, number]
  if (fields.length === 2) return { epoch: before, startOffset: last }
  return fields.length === 3 ? { topic: fields[0]!, partition: before, offset: last } : null
}

/** Each leader began under a higher epoch, and not before the one before it. */
function disorder(before: Entry | null, entry: Entry): string | null {
  if (before === null || !('epoch' in before) || !('epoch' in entry)) return null
  if (entry.epoch > before.epoch && entry.startOffset > before.startOffset) return null
  return `Epoch ${entry.epoch} from offset ${groupDigits(entry.startOffset)} follows epoch ${before.epoch} from offset ${groupDigits(before.startOffset)}; both only rise.`
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
