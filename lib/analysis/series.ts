import type { Workspace } from '../model/workspace.ts'
import { batchPoints } from './batch-points.ts'
import { brokerPoints } from './broker-points.ts'
import { kraftPoints } from './kraft-points.ts'
import { metricPoints } from './metric-points.ts'
import { type PointSource, pointSource } from './point-source.ts'
import { txnCountPoints, txnZxidPoints } from './txn-points.ts'
import { zxidPoints } from './zxid-points.ts'

const METRIC = 'metric:'
const SESSIONS = 'sessions:'
const kept = new WeakMap<Workspace, Map<string, PointSource>>()

/**
 * The points of a series (`zxid`, `txn-zxid`, `writes`, `sessions:KIND`, `batches`, `kraft`, `broker-events`,
 * `metric:NAME`) with times as the document has them, read when they are first
 * asked for. What of them is drawn is for the caller to pick. Lines by time (`activity`) are too many to be points: the
 * engine counts them in its own index.
 */
export function seriesOf(id: string, workspace: Workspace): PointSource {
  const series = kept.get(workspace) ?? new Map<string, PointSource>()
  kept.set(workspace, series)
  const source = series.get(id) ?? read(id, workspace)
  series.set(id, source)
  return source
}

function read(id: string, workspace: Workspace): PointSource {
  if (id === 'zxid') return zxidPoints(workspace)
  if (id === 'txn-zxid') return txnZxidPoints(workspace)
  if (id === 'writes' || id.startsWith(SESSIONS)) return txnCountPoints(id, workspace)
  if (id === 'batches') return batchPoints(workspace.files)
  if (id === 'kraft') return kraftPoints(workspace)
  if (id === 'broker-events') return brokerPoints(workspace)
  return id.startsWith(METRIC) ? metricPoints(workspace, id.slice(METRIC.length)) : pointSource([])
}
