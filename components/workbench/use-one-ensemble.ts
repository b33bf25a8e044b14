'use client'
import { useMemo } from 'react'
import type { Snapshot } from '@/lib/engine/snapshot'
import { findingOf } from '@/lib/timeline/finding-order'
import { ofOneEnsemble, shownEnsemble } from '@/lib/timeline/one-ensemble'
import { useViewLink } from './use-link-value'

/** Where there are many ensembles, the one that is shown, and the snapshot of it alone. */
export function useOneEnsemble(snapshot: Snapshot): [ensemble: string | null, shown: Snapshot] {
  const { en = '', f } = useViewLink()
  const { document } = snapshot
  const ensemble = useMemo(() => shownEnsemble(document, en, findingOf(document, f)), [document, en, f])
  return [ensemble, useMemo(() => ofOneEnsemble(snapshot, ensemble), [snapshot, ensemble])]
}
