import { useMemo } from 'react'
import type { AnalysisDocument } from '@/lib/analysis/document'
import { type ServerLane, serverLanes } from '@/lib/timeline/server-lanes'

/** The lane of a server, for the colour of its badge. */
export function useServerLanes(document: AnalysisDocument, t0: number | null) {
  const lanes = useMemo(
    () => new Map(serverLanes(document, { t0, ensemble: null, order: 'id' }).map((lane) => [lane.key, lane])),
    [document, t0],
  )
  return (ensemble: string | null, sid: number): ServerLane | undefined => lanes.get(`${ensemble}/${sid}`)
}
