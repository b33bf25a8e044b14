import { memorySource } from '../../../bytes/source.ts'
import { Table } from '../../../columns/table.ts'
import { decodeRange } from '../../format.ts'
import { serverLog } from '../server-log.ts'
import { patternById, patterns } from './registry.ts'

/** For tests: which pattern a message of a class has, and its fields, as the format decodes them from a whole line. */
export async function rowOf(logger: string, message: string): Promise<{ id: string; fields: Record<string, unknown> }> {
  const line = `2026-11-22 09:05:48,528 [myid:] - INFO  [main:${logger}@1] - ${message}\n`
  const bytes = new TextEncoder().encode(line)
  const part = await decodeRange(serverLog, memorySource(bytes, 'zookeeper.log'), {
    start: 0,
    end: bytes.length,
    line: 1,
  })
  const entry = new Table(serverLog.tables.entries, part.tables.entries as never).row(0)
  const id = entry.pattern === 0 ? '' : patterns[entry.pattern - 1]!.id
  const schema = patternById(id)?.schema
  if (schema === undefined) return { id, fields: {} }
  const { entry: _, ...fields } = new Table(schema, part.tables[id] as never).row(0)
  return { id, fields }
}
