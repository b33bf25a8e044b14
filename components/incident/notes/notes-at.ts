import type { ViewProps } from '@/components/views/view'
import type { Note } from '@/lib/incident/annotations'

/** Notes on the selection: on its place (any part of it), on the finding that is shown, on ranges that hold its instant. */
export function notesAt(
  notes: readonly Note[],
  { selection: { evidence, time }, finding }: Pick<ViewProps, 'selection' | 'finding'>,
): readonly Note[] {
  return notes.filter(({ on }) => {
    if (on.kind === 'finding') return on.id === finding?.id
    if (on.kind === 'range') return time !== null && time >= on.from && time < on.to
    const place = on.evidence
    return evidence !== null && place.file === evidence.file && place.start < evidence.end && evidence.start < place.end
  })
}
