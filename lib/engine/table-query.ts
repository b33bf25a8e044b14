import { rowAt } from '../columns/chunk.ts'
import { Table } from '../columns/table.ts'
import type { OpenedFile } from '../model/opened-file.ts'
import { lineInFile } from '../model/opened-file.ts'
import { formatZxid } from '../words/zxid.ts'
import type { TablePage } from './queries.ts'

const PAGE_LIMIT = 1_000

/** Rows of one table of a file, part after part: `count` of them, every row or every so many. */
export function tablePage(file: OpenedFile, name: string, from: number, count: number, every = 1): TablePage {
  const schema = file.format?.tables[name]
  if (schema === undefined) return { total: 0, from, rows: [] }
  const rows: TablePage['rows'][number][] = []
  const step = Math.max(1, Math.floor(every))
  const most = Math.min(count, PAGE_LIMIT)
  let total = 0
  for (const part of file.parts) {
    const table = new Table(schema, part.tables[name] ?? [])
    for (
      let row = Math.max(0, from) + rows.length * step - total;
      rows.length < most && row < table.length;
      row += step
    ) {
      const { chunk, at } = table.locate(row)
      rows.push(shown(rowAt(chunk, schema, at), (line) => lineInFile(part, line), file.format!.id))
    }
    total += table.length
  }
  return { total, from, rows }
}

/** 64-bit values as text: hexadecimal as ZooKeeper prints them, signed decimal as Kafka does. Lines count from the file's first. */
function shown(row: Record<string, number | bigint | string>, lineOf: (line: number) => number, format: string) {
  const values: Record<string, number | string> = {}
  for (const [name, value] of Object.entries(row)) {
    if (typeof value === 'bigint')
      values[name] = format.startsWith('kafka/') ? String(BigInt.asIntN(64, value)) : formatZxid(value)
    else values[name] = name === 'line' && typeof value === 'number' ? lineOf(value) : value
  }
  return values
}
