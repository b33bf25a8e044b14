import type { SeriesId, TimeRange } from '../engine/queries.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import { PRODUCT_VERSION } from '../words/product.ts'
import type { Annotations } from './annotations.ts'
import { BUNDLE_SCHEMA, type BundledSnapshot, type DrawnSeries, type IncidentBundle } from './bundle.ts'
import type { BundleSource } from './bundle-source.ts'
import { citedPlaces } from './cited-place.ts'
import { readCitedPlaces } from './read-cited-places.ts'
import { readTables } from './read-tables.ts'

export interface BundleRequest {
  readonly title: string
  /** When it is made, ms since 1970. */
  readonly now: number
  readonly annotations: Annotations
  /** Fragment of the address, as `formatViewLink` writes it. */
  readonly link: string
  /** Ranges to draw: what is on screen, and the whole incident. */
  readonly ranges: readonly TimeRange[]
  /** T0, for the order of metrics; null where there is none. */
  readonly t0: number | null
  readonly signal?: AbortSignal
}

/** All that the panes draw; a series that is missing here does not compile. */
const DRAWN: Readonly<Record<Exclude<SeriesId, `metric:${string}`>, true>> = {
  activity: true,
  zxid: true,
  'txn-zxid': true,
  writes: true,
  'sessions:opened': true,
  'sessions:closed': true,
  'sessions:expired': true,
  batches: true,
  kraft: true,
  'broker-events': true,
}
const SERIES = Object.keys(DRAWN) as readonly SeriesId[]
/** Charts of metrics that a reader can choose from: those that moved most at T0 first. */
const MOST_METRICS = 24
/** Instants of a series: more than a plot has columns. */
const WIDTH = 1200

/**
 * Everything of an incident that may be shared, as it stands in the files: `redactBundle` comes next. Of record contents and source
 * files nothing is read.
 */
export async function collectBundle(engine: BundleSource, request: BundleRequest): Promise<IncidentBundle> {
  const { title, now, link, t0, signal } = request
  const snapshot = engine.snapshot()
  const { removals: _, ...written } = request.annotations
  const annotations = { ...written, notes: written.notes.filter(({ mineOnly }) => !mineOnly) }
  const cited = await readCitedPlaces(engine, snapshot.files, citedPlaces(snapshot, annotations), signal)
  const changes = t0 === null ? [] : await engine.metricChanges(t0)
  const moved = changes.map(({ name }) => name)
  const metrics = [...new Set([...moved, ...snapshot.metrics])].slice(0, MOST_METRICS)
  const series: DrawnSeries[] = []
  for (const id of [...SERIES, ...metrics.map((name): SeriesId => `metric:${name}`)])
    for (const range of request.ranges) {
      signal?.throwIfAborted()
      const drawn = await engine.series(id, range, WIDTH)
      if (drawn.points.length > 0) series.push({ id, range, series: drawn })
    }
  return {
    schema: BUNDLE_SCHEMA,
    product: PRODUCT_VERSION,
    createdAt: new Date(now).toISOString(),
    title,
    link,
    snapshot: bundledSnapshot(snapshot, metrics),
    cited,
    series,
    metricChanges: t0 === null ? [] : [{ time: t0, changes: changes.filter(({ name }) => metrics.includes(name)) }],
    tables: await readTables(engine, snapshot, cited, signal),
    annotations,
    redacted: [],
  }
}

function bundledSnapshot(
  { files, document, marks, configurations, lines }: Snapshot,
  metrics: readonly string[],
): BundledSnapshot {
  return {
    ...{ document, marks, configurations, metrics, lines },
    files: files.map(({ firstBytes: _, ...file }) => file),
  }
}
