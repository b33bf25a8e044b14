'use client'
import { ROOM_SCALE, useProjector } from './projector/projector'
import { useMedia } from './use-media'

/** Pixels of a pane on the time axis that are not its plot: both gutters of globals.css and the pane's borders. */
export function useGutter(): number {
  const wide = useMedia('(min-width: 1800px)')
  const inRoom = useProjector()
  return (wide ? 138 : 120) * (inRoom ? ROOM_SCALE : 1) + 14 + 2
}
