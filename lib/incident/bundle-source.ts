import type { EngineQueries } from '../engine/queries.ts'
import type { Snapshot } from '../engine/snapshot.ts'

/** What a bundle is made from; the page's `EngineClient` is one. Records are never asked for. */
export interface BundleSource
  extends Pick<EngineQueries, 'lines' | 'locateLine' | 'bytes' | 'series' | 'metricChanges' | 'rows'> {
  snapshot(): Snapshot
}
