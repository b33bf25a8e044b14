import { defineFormat } from '../format.ts'
import { headLines } from './text-head.ts'
import { textLines } from './text-lines.ts'

const FILE_NAME = /(?:^|[/!])partition\.metadata(?:\.tmp)?$/
const FIELD = /^\s*([^\s:]+)\s*:\s+(.*?)\s*$/
/** 16 bytes in base64url, without padding. */
const UUID = /^[A-Za-z0-9_-]{22}$/
const NO_UUID = 'A'.repeat(22)

/**
 * PartitionMetadata => "version: 0" "topic_id: UUID", a line each (specs: Kafka on disk, 2.13): which topic the folder is of. A topic
 * that was deleted and made again has another id under the same name.
 */
export const partitionMetadata = defineFormat({
  id: 'kafka/partition-metadata',
  title: 'Kafka partition metadata',
  text: true,
  divisible: false,
  tables: { topics: { version: 'i32', topicId: 'text', start: 'f64', end: 'f64', line: 'u32' } },

  recognize(head, name) {
    const named = FILE_NAME.test(name)
    const fields = headLines(head, 4).map((line) => FIELD.exec(line)?.[1])
    if (fields.includes('version') && fields.includes('topic_id')) return 0.95
    return named ? 0.6 : 0
  },

  async decode(source, range, output) {
    let version = -1
    let topic: { topicId: string; start: number; end: number; line: number } | null = null
    let lines = 0
    for await (const { text, start, end, line, last } of textLines(source, range, (at) => output.progress(at))) {
      if (!last) lines = line
      const [, field, value] = FIELD.exec(text) ?? []
      if (field === 'version' && /^\d{1,9}$/.test(value!)) version = Number(value)
      if (field === 'topic_id') topic = { topicId: value!, start, end, line }
    }
    output.countLines(lines)
    if (topic !== null && UUID.test(topic.topicId)) output.tables.topics.add({ version, ...topic })
    const problem = problemOf(version, topic?.topicId ?? null)
    const end = Math.min(range.end, source.size)
    const place = version >= 0 && topic !== null ? topic : { start: range.start, end, line: 1 }
    if (problem !== null)
      output.report({
        code: 'kafka/checkpoint-mismatch',
        severity: 'warning',
        message: problem,
        ...{ start: place.start, end: place.end, line: place.line },
      })
  },
})

function problemOf(version: number, topicId: string | null): string | null {
  if (version < 0) return 'The file says no version; `version: 0` was expected in it.'
  if (topicId === null) return 'The file says no topic id; a line `topic_id: …` was expected.'
  if (topicId === NO_UUID) return 'The topic id is all zeros, which no topic has.'
  if (!UUID.test(topicId)) return `The topic id is "${topicId.slice(0, 60)}"; 22 characters of base64url were expected.`
  return null
}
