import type { WorkbenchState } from '@/components/workbench/use-workbench'
import type { NoteTarget } from '@/lib/incident/annotations'

/** What a note can be on now, the likeliest first: the selected place, the finding where its pane has the focus, the range. */
export function noteTargets(
  { selection, finding }: Pick<WorkbenchState, 'selection' | 'finding'>,
  focused: string,
): readonly NoteTarget[] {
  const { evidence, time, range } = selection
  const place: readonly NoteTarget[] = evidence
    ? [{ kind: 'evidence', evidence, ...(time === null ? {} : { time }) }]
    : []
  const found: readonly NoteTarget[] = finding ? [{ kind: 'finding', id: finding.id }] : []
  const story = focused === 'findings' && !evidence ? [...found, ...place] : [...place, ...found]
  return [...story, { kind: 'range', from: range.from, to: range.to }]
}
