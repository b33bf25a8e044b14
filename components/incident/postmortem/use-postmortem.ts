'use client'
import { useDeferredValue, useMemo } from 'react'
import { useViewLink } from '@/components/workbench/use-link-value'
import type { AnalysisDocument } from '@/lib/analysis/document'
import type { Snapshot } from '@/lib/engine/snapshot'
import type { Annotations } from '@/lib/incident/annotations'
import { type Postmortem, type PostmortemOptions, postmortemOf } from '@/lib/incident/postmortem/postmortem'
import { findingOf, incidentOf } from '@/lib/timeline/finding-order'
import { useIncident } from '../use-incident'
import { type PostmortemView, postmortemView } from './postmortem-link'
import type { RedactedNames } from './redacted-names'
import { useRedactedNames } from './use-redacted-names'

export interface ShownPostmortem {
  readonly view: PostmortemView
  /** As the files have it, for those who have the files. */
  readonly own: Postmortem
  /** What is exported; null until names stand in place of values. */
  readonly exported: Postmortem | null
  /** Null where values stay as written. */
  readonly names: RedactedNames | null
}

/**
 * The postmortem of what is open, from its analysis, what people added, and the address. Typing is never waited for. `isShared`: a
 * reader's, in which names stand already.
 */
export function usePostmortem({ document }: Snapshot, isShared: boolean): ShownPostmortem {
  const link = useViewLink()
  const view = useMemo(() => postmortemView(link), [link])
  const annotations = useDeferredValue(useIncident().annotations)
  const names = useRedactedNames(document, annotations, view.redacts && !isShared)
  const finding = findingOf(document, link.f)
  const about = view.everything ? null : (incidentOf(document, finding)?.id ?? finding?.id ?? null)
  const { times, without } = view
  const options = useMemo(() => ({ about, times, without }), [about, times, without])
  const own = useModel(document, annotations, options)
  const bundle = names?.kind === 'ready' ? names.prepared.bundle : null
  const replaced = useModel(bundle?.snapshot.document ?? document, bundle?.annotations ?? annotations, options)
  return { view, own, names, exported: names === null ? own : bundle && replaced }
}

function useModel(document: AnalysisDocument, annotations: Annotations, options: PostmortemOptions): Postmortem {
  return useMemo(() => postmortemOf(document, annotations, options), [document, annotations, options])
}
