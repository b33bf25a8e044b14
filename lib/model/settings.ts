import { evidenceOf, type OpenedFile, partTables } from './opened-file.ts'
import type { Setting } from './server.ts'

/** Key → value of a zoo.cfg; a key that comes twice has the later one, as in the server. */
export function settingsIn(file: OpenedFile): Map<string, Setting> {
  const settings = new Map<string, Setting>()
  const schema = file.format?.tables.settings
  if (schema === undefined) return settings
  for (const { part, table } of partTables(file, 'settings', schema)) {
    for (const row of table.rows()) {
      const start = Number(row.start)
      const key = String(row.key)
      const value = String(row.value)
      const end = Math.min(part.range.end, start + key.length + 1 + value.length)
      settings.set(key, {
        value,
        evidence: evidenceOf(file, part, { start, end, line: Number(row.line) }),
      })
    }
  }
  return settings
}

/** The server id in a `myid` file. */
export function myidIn(file: OpenedFile): number | null {
  const schema = file.format?.tables.ids
  if (schema === undefined) return null
  for (const { table } of partTables(file, 'ids', schema)) {
    for (const row of table.rows()) if (Number.isInteger(row.sid)) return Number(row.sid)
  }
  return null
}
