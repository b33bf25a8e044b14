import { type Chunk, type Schema, valueAt } from '../columns/chunk.ts'
import { lowerBound, upperBound } from '../columns/search.ts'
import type { Tables } from '../formats/format.ts'
import { LEVELS } from '../formats/zookeeper/level.ts'
import { patterns } from '../formats/zookeeper/patterns/registry.ts'
import { lineInFile } from '../model/opened-file.ts'
import { type Condition, columnsOf } from './line-filter.ts'
import type { LineRun } from './line-index.ts'

/** Whose line a row is; null where nothing says so. */
export type SidOf = (run: LineRun, row: number) => number | null

/** Rows of a run (counted from its first) for which every condition holds, from the columns alone. Null: all of them. */
export function rowsWhere(run: LineRun, conditions: readonly Condition[], sidOf: SidOf): Uint32Array | null {
  if (conditions.length === 0) return null
  const tests = conditions.map((condition) => testOf(run, condition, sidOf))
  const rows: number[] = []
  for (let row = 0; row < run.times.length; row++) if (tests.every((holds) => holds(run.from + row))) rows.push(row)
  return Uint32Array.from(rows)
}

type RowTest = (chunkRow: number) => boolean

function testOf(run: LineRun, condition: Condition, sidOf: SidOf): RowTest {
  switch (condition.field) {
    case 'level': {
      const wanted = LEVELS.map((level) => condition.names.includes(level.toLowerCase()))
      const levels = run.chunk.columns.level as Uint8Array
      return (row) => wanted[levels[row]!] ?? false
    }
    case 'pattern': {
      // `pattern:none`: what no pattern knows.
      const wanted = [
        condition.names.includes('none'),
        ...patterns.map((pattern) => condition.names.includes(pattern.id.toLowerCase())),
      ]
      const column = run.chunk.columns.pattern as Uint8Array
      return (row) => wanted[column[row]!] ?? false
    }
    case 'class':
      return textTest(run, 'logger', (logger) => condition.names.includes(logger))
    case 'thread':
      return textTest(run, 'thread', (thread) => condition.names.some((name) => thread.includes(name)))
    case 'file': {
      const { id, path } = run.file
      const isIt = condition.names.some((name) => id === name || path.toLowerCase().endsWith(name))
      return () => isIt
    }
    case 'line': {
      const lines = run.chunk.columns.line as Uint32Array
      return (row) => isWithin(lineInFile(run.part, lines[row]!), condition)
    }
    case 'sid':
      return (row) => {
        const sid = sidOf(run, row)
        return sid !== null && BigInt(sid) >= condition.least && BigInt(sid) <= condition.most
      }
    default:
      return patternFieldTest(run, condition)
  }
}

function textTest(run: LineRun, name: string, holds: (lower: string) => boolean): RowTest {
  const { codes, strings } = run.chunk.columns[name] as { codes: Uint16Array; strings: readonly string[] }
  const wanted = strings.map((text) => holds(text.toLowerCase()))
  return (row) => wanted[codes[row]!] ?? false
}

/** Looks into the tables of all patterns that have such a field; their rows name the entries. */
function patternFieldTest(run: LineRun, condition: Condition): RowTest {
  const chosen = new Set<number>()
  const first = run.chunkRow
  const end = first + run.chunk.length
  for (const [table, schema] of Object.entries(run.file.format!.tables as Tables)) {
    const columns = columnsOf(condition.field).filter((column) => isNumeric(schema, column))
    if (columns.length === 0 || schema.entry !== 'u32') continue
    for (const chunk of run.part.tables[table] ?? []) collect(chunk, schema, columns)
  }
  return (row) => chosen.has(first + row)

  function collect(chunk: Chunk, schema: Schema, columns: readonly string[]): void {
    const entries = chunk.columns.entry as Uint32Array
    const stop = upperBound(entries, end - 1)
    for (let at = lowerBound(entries, first); at < stop; at++)
      for (const column of columns)
        if (isWithin(valueAt(chunk, schema, column, at), condition)) chosen.add(entries[at]!)
  }
}

function isNumeric(schema: Schema, column: string): boolean {
  return schema[column] !== undefined && schema[column] !== 'text'
}

function isWithin(value: number | bigint | string, { least, most }: Condition): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && BigInt(value) >= least && BigInt(value) <= most
  return typeof value === 'bigint' && value >= least && value <= most
}
