import type { Workspace } from '../model/workspace.ts'
import { formatEvidence } from '../words/evidence.ts'
import { type Point, type PointSource, pointSource } from './point-source.ts'

/** One metric of every server that was sampled. */
export function metricPoints(workspace: Workspace, metric: string): PointSource {
  const points = workspace.files.flatMap((file) =>
    workspace.samplesOf(file.id, metric).flatMap(({ time, value, ensemble, sid, instance, evidence }): Point[] => {
      if (Number.isNaN(value)) return []
      const named = sid === null && instance !== '' ? { instance } : {}
      return [{ ensemble, sid, time, value, evidence: formatEvidence(evidence), ...named }]
    }),
  )
  return pointSource(points)
}
