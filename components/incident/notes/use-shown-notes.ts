'use client'
import { useMemo } from 'react'
import { useProjector } from '@/components/workbench/projector/projector'
import type { Annotations } from '@/lib/incident/annotations'
import { useIncident } from '../use-incident'

/** Notes and pins as they may be seen: in a room, none that is its author's only. */
export function useShownNotes(): Annotations {
  const { annotations } = useIncident()
  const inRoom = useProjector()
  return useMemo(
    () => (inRoom ? { ...annotations, notes: annotations.notes.filter(({ mineOnly }) => !mineOnly) } : annotations),
    [annotations, inRoom],
  )
}
