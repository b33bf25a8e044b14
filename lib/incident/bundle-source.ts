import type { EngineQueries } from '../engine/queries.ts'
import type { Snapshot } from '../engine/snapshot.ts'

/** What a bundle is made from; the page's `EngineClient` is one. Records are never asked for. */
export interface BundleSource
  extends Pick<EngineQueries, 'lines' | 'locateLine' | 'bytes' | 'series' | 'metricChanges' | 'rows'> {
  snapshot(): Snapshot
}

/** An engine of the same process as one. */
export function bundleSourceOf(engine: { snapshot(): Snapshot; readonly queries: EngineQueries }): BundleSource {
  const { queries } = engine
  return {
    snapshot: () => engine.snapshot(),
    lines: (...asked) => queries.lines(...asked),
    locateLine: (...asked) => queries.locateLine(...asked),
    bytes: (...asked) => queries.bytes(...asked),
    series: (...asked) => queries.series(...asked),
    metricChanges: (...asked) => queries.metricChanges(...asked),
    rows: (...asked) => queries.rows(...asked),
  }
}
