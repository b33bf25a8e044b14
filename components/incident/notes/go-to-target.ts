import { selectEvidence, showFinding, showRange } from '@/components/workbench/workbench-actions'
import type { NoteTarget } from '@/lib/incident/annotations'

/** Shows what a note is on. */
export function goToTarget(on: NoteTarget): void {
  if (on.kind === 'finding') showFinding(on.id)
  else if (on.kind === 'range') showRange({ from: on.from, to: on.to })
  else selectEvidence(on.evidence, on.time)
}
