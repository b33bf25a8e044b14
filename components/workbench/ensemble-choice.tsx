'use client'
import type { Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { findingsInOrder } from '@/lib/timeline/finding-order'
import { ofOneEnsemble } from '@/lib/timeline/one-ensemble'
import { logRange } from '@/lib/timeline/opening-range'
import { showEnsemble, showFinding } from './workbench-actions'

/** Which of many ensembles the panes show: with the worst finding of it, where there is one. */
export function EnsembleChoice({ snapshot, shown }: { snapshot: Snapshot; shown: string }) {
  const { document } = snapshot
  const show = (id: string) => {
    const finding = findingsInOrder(document).find((each) => each.ensemble === id)
    if (finding) showFinding(finding.id)
    else showEnsemble(id, logRange(ofOneEnsemble(snapshot, id).document))
  }
  const { ensembles } = words.page
  return (
    <label className="flex items-center gap-6 text-ink2 text-small max-narrow:hidden">
      {ensembles.label}
      <select
        value={shown}
        onChange={(event) => show(event.currentTarget.value)}
        className="h-24 max-w-200 rounded-button border border-line bg-bg px-6 text-ink"
      >
        {document.ensembles.map(({ id, sids }) => (
          <option key={id} value={id}>
            {ensembles.option(id, document.ensembles.length, sids)}
          </option>
        ))}
      </select>
    </label>
  )
}
