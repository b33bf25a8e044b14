import { defineFormat } from '../format.ts'
import { headLines } from './text-head.ts'
import { textLines } from './text-lines.ts'

const FILE_NAME = /(?:^|[/!])meta\.properties(?:\.tmp)?$/
const COMMENT = /^\s*(?:[#!].*)?$/
const PROPERTY = /^\s*([^\s=:]+)\s*[=:]\s*(.*?)\s*$/
const KNOWN = /^(?:version|cluster\.id|broker\.id|node\.id|directory\.id)$/
const ID = /^\d{1,10}$/

/**
 * Java properties: `version`, `cluster.id`, `broker.id` (version 0, ZooKeeper mode) or `node.id` (version 1, KRaft), and in present
 * releases `directory.id` (specs: Kafka on disk, 2.12). Whose log directory it is.
 */
export const metaProperties = defineFormat({
  id: 'kafka/meta-properties',
  title: 'Kafka node id',
  text: true,
  divisible: false,
  tables: { properties: { key: 'text', value: 'text', start: 'f64', end: 'f64', line: 'u32' } },

  recognize(head, name) {
    const named = FILE_NAME.test(name)
    const keys = headLines(head, 20).flatMap((line) => (COMMENT.test(line) ? [] : [PROPERTY.exec(line)?.[1] ?? '']))
    const known = keys.filter((key) => KNOWN.test(key)).length
    if (known > 0 && known === keys.length) return named ? 0.95 : known >= 2 ? 0.9 : 0.3
    return named ? 0.6 : 0
  },

  async decode(source, range, output) {
    const found = new Map<string, string>()
    let lines = 0
    for await (const { text, start, end, line, last } of textLines(source, range, (at) => output.progress(at))) {
      if (!last) lines = line
      const [, key, value] = (COMMENT.test(text) ? null : PROPERTY.exec(text)) ?? []
      if (key === undefined) continue
      found.set(key, value!)
      output.tables.properties.add({ key, value: value!, start, end, line })
    }
    output.countLines(lines)
    const message = problemOf(found)
    const place = { start: range.start, end: Math.min(range.end, source.size), line: 1 }
    if (message !== null) output.report({ code: 'kafka/checkpoint-mismatch', severity: 'warning', message, ...place })
  },
})

/** What a broker that starts would not take. */
function problemOf(found: ReadonlyMap<string, string>): string | null {
  const version = found.get('version') ?? '0'
  if (version !== '0' && version !== '1') return `The file says version ${version}; 0 and 1 are known.`
  const key = version === '1' ? 'node.id' : 'broker.id'
  const id = found.get(key)
  if (id === undefined && version === '1') return 'Version 1 needs a `node.id`, and none is here.'
  if (id !== undefined && !ID.test(id)) return `\`${key}\` is "${id.slice(0, 60)}", which is no number.`
  if (version === '1' && !found.get('cluster.id')) return 'Version 1 needs a `cluster.id`, and none is here.'
  return null
}
