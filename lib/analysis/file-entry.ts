import { numbersOf, type Schema } from '../columns/chunk.ts'
import { Table } from '../columns/table.ts'
import type { OpenedFile } from '../model/opened-file.ts'
import type { Workspace } from '../model/workspace.ts'
import { formatIsoTime } from '../words/iso-time.ts'
import type { FileEntry } from './document.ts'

/** A file as the document lists it: whose it is, what it spans, and what of it nobody understood. */
export function fileEntryOf(file: OpenedFile, workspace: Workspace): FileEntry {
  const { id, fingerprint, sha256, path, size, complete, kind, tried } = file
  const owner = workspace.ownerOf(id)
  const zone = workspace.zoneOf(id)
  const span = timeSpanOf(file)
  const utc = (written: number): string => formatIsoTime(written - zone.offsetAt(written))
  return {
    ...{ id, fingerprint, sha256, path, size, complete, kind },
    ...(kind === null ? { tried: [...tried] } : {}),
    ...{ ensemble: owner.ensemble, sid: owner.sid, release: owner.release },
    zone: { name: zone.name, source: zone.source },
    from: span === null ? null : utc(span.from),
    to: span === null ? null : utc(span.to),
    rows: rowsOf(file),
    unparsed: unparsedIn(file),
    diagnostics: [...file.diagnostics, ...file.parts.flatMap((part) => part.diagnostics)],
  }
}

/** Columns that hold the times of a format's rows: the first that a table of it has. */
const TIME_COLUMNS = ['time', 'maxTimestamp', 'timestamp', 'mtime'] as const

/** Lowest and highest time of the file's rows, as written. */
function timeSpanOf(file: OpenedFile): { from: number; to: number } | null {
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const [name, schema] of mainTables(file)) {
    const column = TIME_COLUMNS.find((time) => schema[time] === 'f64' || schema[time] === 'narrow')
    if (column === undefined) continue
    for (const part of file.parts) {
      for (const chunk of part.tables[name] ?? []) {
        for (const time of numbersOf(chunk, schema, column) ?? []) {
          if (!(time > 0)) continue // -1 and NaN: none
          if (time < from) from = time
          if (time > to) to = time
        }
      }
    }
    if (from <= to) return { from, to }
  }
  return null
}

/** A log's records are its `entries`; of other formats the tables in their own order. */
function mainTables(file: OpenedFile): [string, Schema][] {
  const tables = Object.entries(file.format?.tables ?? {})
  const entries = tables.find(([name, schema]) => name === 'entries' && schema.pattern !== undefined)
  return entries === undefined ? tables : [entries]
}

/** Rows of the largest of the main tables. */
function rowsOf(file: OpenedFile): number {
  const lengths = mainTables(file).map(([name, schema]) =>
    file.parts.reduce((sum, part) => sum + new Table(schema, part.tables[name] ?? []).length, 0),
  )
  return Math.max(0, ...lengths)
}

/** Records that no pattern knows, by class. */
function unparsedIn(file: OpenedFile): FileEntry['unparsed'] {
  const counts = new Map<string, number>()
  let count = 0
  if (file.format?.tables.entries?.pattern !== 'u8') return { count, byLogger: {} }
  for (const part of file.parts) {
    for (const { length, columns } of part.tables.entries ?? []) {
      const pattern = columns.pattern as unknown as Uint8Array
      const { codes, strings } = columns.logger as unknown as { codes: Uint16Array; strings: readonly string[] }
      const byCode = new Uint32Array(strings.length)
      for (let at = 0; at < length; at++) if (pattern[at] === 0) byCode[codes[at]!]! += 1
      for (const [code, logger] of strings.entries()) {
        if (byCode[code] === 0) continue
        counts.set(logger, (counts.get(logger) ?? 0) + byCode[code]!)
        count += byCode[code]!
      }
    }
  }
  return { count, byLogger: Object.fromEntries([...counts].sort((a, b) => b[1] - a[1])) }
}
