import { evidenceOf, type OpenedFile, partTables } from './opened-file.ts'
import type { Setting } from './server.ts'

/**
 * Key → value of a zoo.cfg, or of an answer to `conf`; a key that comes twice has the later one, as in the server. Answers of
 * several servers in one file are nobody's settings.
 */
export function settingsIn(file: OpenedFile): Map<string, Setting> {
  const settings = new Map<string, Setting>()
  const schema = file.format?.tables.settings
  if (schema === undefined || sidsIn(file).size > 1) return settings
  for (const { part, table } of partTables(file, 'settings', schema)) {
    for (const row of table.rows()) {
      const start = Number(row.start)
      const key = String(row.key)
      const value = String(row.value)
      const end = Number(row.end)
      settings.set(key, {
        value,
        evidence: evidenceOf(file, part, { start, end, line: Number(row.line) }),
      })
    }
  }
  return settings
}

/** The server id that a file states: a `myid`, or what `conf` answered. Null where it has none, or those of several servers. */
export function myidIn(file: OpenedFile): number | null {
  const sids = sidsIn(file)
  return sids.size === 1 ? [...sids][0]! : null
}

function sidsIn(file: OpenedFile): Set<number> {
  const schema = file.format?.tables.ids
  const rows = schema === undefined ? [] : partTables(file, 'ids', schema).flatMap(({ table }) => [...table.rows()])
  return new Set(rows.map(({ sid }) => Number(sid)).filter(Number.isInteger))
}
