import type { NoteTarget } from './annotations.ts'

/** What a note is on, as one text: the same for the same place, whatever its line number. */
export function targetKey(on: NoteTarget): string {
  if (on.kind === 'finding') return `finding ${on.id}`
  if (on.kind === 'range') return `range ${on.from}-${on.to}`
  const { file, start, end } = on.evidence
  return `place ${file}:${start}-${end}`
}
