import { evidenceOf, type OpenedFile, partTables } from './opened-file.ts'
import type { Sample } from './workspace.ts'

/** The mntr answers of a file, metric by metric, in file order. */
export function samplesIn(file: OpenedFile): Map<string, Sample[]> {
  const samples = new Map<string, Sample[]>()
  const schema = file.format?.tables.samples
  if (schema === undefined) return samples
  for (const { part, table } of partTables(file, 'samples', schema)) {
    for (const row of table.rows()) {
      const key = String(row.key)
      const start = Number(row.start)
      const end = Number(row.end ?? Number.NaN)
      const place = { start, end: Number.isNaN(end) ? start : end, line: Number(row.line) }
      const sample = {
        time: Number(row.time),
        value: Number(row.value),
        text: String(row.text),
        evidence: evidenceOf(file, part, place),
      }
      const list = samples.get(key)
      if (list === undefined) samples.set(key, [sample])
      else list.push(sample)
    }
  }
  return samples
}
