import { Table } from '../columns/table.ts'
import type { Part } from '../formats/format.ts'
import type { OpenedFile } from './opened-file.ts'

/** Consecutive entries of a part that one container wrote, as the collector's prefixes say; '' where they do not. */
export interface OriginRun {
  readonly part: Part
  readonly origin: string
  /** Half-open rows of the part's `entries`. */
  readonly firstRow: number
  readonly endRow: number
}

export function originRuns(file: OpenedFile): OriginRun[] {
  return file.parts.flatMap((part) => {
    const changes = [...partOrigins(file, part)]
    const end = rowsOf(part, 'entries')
    const first = { entry: 0, origin: '' }
    return [first, ...changes].flatMap(({ entry, origin }, i): OriginRun[] => {
      const endRow = changes[i]?.entry ?? end
      return endRow > entry ? [{ part, origin, firstRow: entry, endRow }] : []
    })
  })
}

function* partOrigins(file: OpenedFile, part: Part): Generator<{ readonly entry: number; readonly origin: string }> {
  const schema = file.format?.tables.origins
  const chunks = part.tables.origins
  if (schema === undefined || chunks === undefined) return
  for (const row of new Table(schema, chunks).rows()) yield { entry: Number(row.entry), origin: String(row.origin) }
}

export function rowsOf(part: Part, table: string): number {
  return (part.tables[table] ?? []).reduce((sum, chunk) => sum + chunk.length, 0)
}
