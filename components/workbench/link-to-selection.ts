import { formatEvidence } from '@/lib/words/evidence'
import { linkStore } from './link-store'
import type { WorkbenchState } from './use-workbench'
import { formatRange } from './view-link'

/** What was chosen for the reader is written, too: whoever opens the link may have other files beside these. */
export function linkToSelection({
  finding,
  selection,
  step,
  t0,
}: Pick<WorkbenchState, 'finding' | 'selection' | 'step' | 't0'>): string {
  return linkStore.addressWith({
    f: finding?.id ?? '',
    s: selection.evidence ? formatEvidence(selection.evidence) : '',
    at: selection.time === null ? '' : String(selection.time),
    j: step < 0 ? '' : String(step),
    t: formatRange(selection.range),
    t0: t0 === null ? '' : String(t0),
  })
}
