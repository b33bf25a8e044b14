import type { Snapshot } from '@/lib/engine/snapshot'
import type { NoteTarget } from '@/lib/incident/annotations'
import { words } from '@/lib/language/words'
import { formatClock, formatClockBeside } from '@/lib/words/time'

/** What a note is on, in a few words: `server-13.log:153 at 04:02:01.248`. */
export function targetWords(on: NoteTarget, { files, document }: Pick<Snapshot, 'files' | 'document'>): string {
  if (on.kind === 'range')
    return words.notes.range(formatClockBeside(on.from, on.to), formatClockBeside(on.to, on.from))
  if (on.kind === 'finding') return document.findings.find(({ id }) => id === on.id)?.title ?? words.notes.findingGone
  const { file, line, start } = on.evidence
  const path = files.find(({ id }) => id === file)?.path ?? file
  const name = path.slice(path.lastIndexOf('/') + 1)
  const place = line > 0 ? `${name}:${line}` : `${name} @${start}`
  return on.time === undefined ? place : words.notes.placeAt(place, formatClock(on.time))
}
