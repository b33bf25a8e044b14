import { dumpTables } from '../../formats/kafka/dump-tables.ts'
import { OFFSET_ENTRY_SIZE, offsetIndex } from '../../formats/kafka/offset-index.ts'
import { TIME_ENTRY_SIZE, timeIndex } from '../../formats/kafka/time-index.ts'
import { evidenceOf, type OpenedFile, partTables } from '../../model/opened-file.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { IndexEntries } from './index-checks.ts'
import type { TimeIndexEntries } from './time-index-checks.ts'

export function fileIndex(file: OpenedFile): IndexEntries {
  const tables = partTables(file, 'entries', offsetIndex.tables.entries).map(({ table }) => table)
  const offset = numbers(tables.flatMap(({ chunks }) => chunks.map(({ columns }) => columns.offset)))
  const position = numbers(tables.flatMap(({ chunks }) => chunks.map(({ columns }) => columns.position)))
  const start = numbers(tables.flatMap(({ chunks }) => chunks.map(({ columns }) => columns.start)))
  return {
    length: offset.length,
    offset: (row) => offset[row]!,
    position: (row) => position[row]!,
    evidence: (row) => entryOf(file, start[row]!, OFFSET_ENTRY_SIZE),
  }
}

export function fileTimeIndex(file: OpenedFile): TimeIndexEntries {
  const tables = partTables(file, 'entries', timeIndex.tables.entries).map(({ table }) => table)
  const time = numbers(tables.flatMap(({ chunks }) => chunks.map(({ columns }) => columns.time)))
  const offset = numbers(tables.flatMap(({ chunks }) => chunks.map(({ columns }) => columns.offset)))
  const start = numbers(tables.flatMap(({ chunks }) => chunks.map(({ columns }) => columns.start)))
  return {
    length: offset.length,
    time: (row) => time[row]!,
    offset: (row) => offset[row]!,
    evidence: (row) => entryOf(file, start[row]!, TIME_ENTRY_SIZE),
  }
}

export function dumpIndex(file: OpenedFile, part: number, dump: number): IndexEntries {
  const { rows, evidence } = rowsOfDump(file, 'entries', dumpTables.entries, part, dump)
  return { length: rows.length, offset: (row) => rows[row]!.offset, position: (row) => rows[row]!.position, evidence }
}

export function dumpTimeIndex(file: OpenedFile, part: number, dump: number): TimeIndexEntries {
  const { rows, evidence } = rowsOfDump(file, 'timeEntries', dumpTables.timeEntries, part, dump)
  return { length: rows.length, time: (row) => rows[row]!.time, offset: (row) => rows[row]!.offset, evidence }
}

function rowsOfDump<S extends typeof dumpTables.entries | typeof dumpTables.timeEntries>(
  file: OpenedFile,
  name: string,
  schema: S,
  partNumber: number,
  dump: number,
) {
  const found = partTables(file, name, schema)[partNumber]
  const rows = found === undefined ? [] : [...found.table.rows()].filter((row) => row.dump === dump)
  const evidence = (row: number): Evidence => evidenceOf(file, found!.part, rows[row]!)
  return { rows, evidence }
}

function entryOf(file: OpenedFile, start: number, size: number): Evidence {
  return { file: file.id, start, end: Math.min(start + size, file.source.size), line: 0 }
}

function numbers(columns: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(columns.reduce((sum, column) => sum + column.length, 0))
  let at = 0
  for (const column of columns) {
    all.set(column, at)
    at += column.length
  }
  return all
}
