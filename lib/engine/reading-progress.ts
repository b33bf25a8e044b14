import { formatById } from '../formats/registry.ts'
import { isLog } from './line-index.ts'
import type { FileRow, FileState, Reading, Snapshot } from './snapshot.ts'

/** How far all files are together. */
export function readingOf(rows: readonly FileRow[], idle: boolean, elapsed: number): Reading {
  const count = (...states: FileState[]) => rows.reduce((sum, row) => sum + Number(states.includes(row.state)), 0)
  const looks = rows.filter(needsLook)
  const looksIn = (state: FileState) => looks.filter((row) => row.state === state).length
  const readable = rows.filter((row) => row.group !== 'not-read' && row.kind !== 'archive')
  return {
    state: !idle ? 'reading' : count('stopped') > 0 ? 'stopped' : 'idle',
    files: rows.length,
    ready: count('ready') - looksIn('ready'),
    reading: count('reading', 'waiting'),
    needLook: looks.length,
    notRead: count('not-read') - looksIn('not-read'),
    bytesRead: readable.reduce((sum, row) => sum + row.bytesRead, 0),
    bytesTotal: readable.reduce((sum, row) => sum + row.size, 0),
    elapsed,
  }
}

/** Share of the bytes of all files that is read, 0 to 1; NaN where there is nothing to read. */
export function shareRead(files: Iterable<{ readonly size: number; readonly bytesRead: number }>): number {
  let [read, size] = [0, 0]
  for (const file of files) {
    read += file.bytesRead
    size += file.size
  }
  return read / size
}

/** Which is told once nothing more is read of it. */
function needsLook({ state, diagnostics }: FileRow): boolean {
  if (state === 'reading' || state === 'waiting') return false
  return state === 'failed' || diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}

export function linesOf(rows: readonly FileRow[]): Snapshot['lines'] {
  const logs = rows.filter(({ kind }) => kind !== null && isLog(formatById(kind)))
  return {
    total: logs.reduce((sum, row) => sum + row.rows, 0),
    unparsed: logs.reduce((sum, row) => sum + row.unparsed.count, 0),
  }
}
