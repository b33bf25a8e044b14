'use client'
import { useDeferredValue, useMemo } from 'react'
import { useViewLink } from '@/components/workbench/use-link-value'
import type { Snapshot } from '@/lib/engine/snapshot'
import { type Postmortem, postmortemOf } from '@/lib/incident/postmortem/postmortem'
import { findingOf, incidentOf } from '@/lib/timeline/finding-order'
import { useIncident } from '../use-incident'
import { type PostmortemView, postmortemView } from './postmortem-link'

export interface ShownPostmortem {
  readonly view: PostmortemView
  readonly postmortem: Postmortem
}

/** The postmortem of what is open, from its analysis, what people added, and the address. Typing is never waited for. */
export function usePostmortem({ document }: Snapshot): ShownPostmortem {
  const link = useViewLink()
  const { annotations } = useIncident()
  const view = useMemo(() => postmortemView(link), [link])
  const finding = findingOf(document, link.f)
  const about = view.everything ? null : (incidentOf(document, finding)?.id ?? finding?.id ?? null)
  const shown = useDeferredValue(annotations)
  const { times, without } = view
  const postmortem = useMemo(
    () => postmortemOf(document, shown, { about, times, without }),
    [document, shown, about, times, without],
  )
  return { view, postmortem }
}
