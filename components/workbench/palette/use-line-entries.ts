'use client'
import { useQuery } from '@tanstack/react-query'
import { words } from '@/lib/language/words'
import type { WorkbenchContext } from '../actions/workbench-context'
import { selectEvidence } from '../workbench-actions'
import type { PaletteEntry } from './palette-entry'

const MOST = 6
const NOTHING: readonly PaletteEntry[] = []

/** `:153` and `server-13.log:153`: the lines of that number, one a file. */
export function useLineEntries(typed: string, { engine, snapshot }: WorkbenchContext): readonly PaletteEntry[] {
  const [, file = '', line] = /^([^:\s]*):(\d{1,10})$/.exec(typed) ?? []
  const filter = `line:${line}${file === '' ? '' : ` file:${file}`}`
  const { data } = useQuery({
    queryKey: ['palette-line', snapshot.revision, filter],
    queryFn: () => engine.lines({ text: filter, range: null }, 0, MOST),
    enabled: line !== undefined,
    gcTime: 30_000,
  })
  if (line === undefined || !data || data.problem !== null) return NOTHING
  return data.rows.map((row) => ({
    id: `line ${row.file} ${row.start}`,
    group: 'goTo',
    text: words.palette.line(row.line, row.message),
    detail: snapshot.files.find(({ id }) => id === row.file)?.title ?? row.file,
    run: () =>
      selectEvidence({ file: row.file, start: row.start, end: row.end, line: row.line }, row.time ?? undefined),
  }))
}
