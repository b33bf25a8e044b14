import { ROOM_SCALE, useProjector } from '@/components/workbench/projector/projector'
import { useMedia } from '@/components/workbench/use-media'

/** Height of a row of text, `--row` in globals.css: 20 px, 22 px on wide screens, a quarter more in projector mode. */
export function useRowHeight(): number {
  const height = useMedia('(min-width: 1800px)') ? 22 : 20
  return useProjector() ? Math.floor(height * ROOM_SCALE) : height
}
