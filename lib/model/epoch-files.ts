import type { Evidence } from '../words/evidence.ts'
import { evidenceOf, type OpenedFile, partTables } from './opened-file.ts'

/** What `currentEpoch` or `acceptedEpoch` holds. */
export interface StoredEpoch {
  readonly which: string
  readonly epoch: number
  readonly evidence: Evidence
}

export function storedEpochIn(file: OpenedFile): StoredEpoch | null {
  const schema = file.format?.tables.epochs
  if (schema === undefined) return null
  for (const { part, table } of partTables(file, 'epochs', schema)) {
    for (const row of table.rows()) {
      const place = { start: Number(row.start), end: Number(row.end), line: Number(row.line) }
      return { which: String(row.which), epoch: Number(row.epoch), evidence: evidenceOf(file, part, place) }
    }
  }
  return null
}
