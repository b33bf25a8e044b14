import type { MetricChange, Series, SeriesId, TableRef, TimeRange } from '../engine/queries.ts'
import type { FileRow, Snapshot } from '../engine/snapshot.ts'
import type { Annotations } from './annotations.ts'
import type { CitedPlace } from './cited-place.ts'
import type { RedactionKind } from './redaction/redaction-kind.ts'

/**
 * What is shared of an incident, and saved as a file: enough for the workbench to be drawn as its author saw it. It never holds a
 * source file, nor keys and values of records (`shareable.ts` decides). Files are named by fingerprint, so that a reader who has
 * the same ones gets everything back.
 */
export interface IncidentBundle {
  readonly schema: typeof BUNDLE_SCHEMA
  readonly product: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly title: string
  /** Fragment of the page's address, as `formatViewLink` writes it. */
  readonly link: string
  /** What the panes are drawn from: the document, files, marks, configurations. */
  readonly snapshot: BundledSnapshot
  /** Places that the document, notes and pins cite, as they are shown. */
  readonly cited: readonly CitedPlace[]
  readonly series: readonly DrawnSeries[]
  readonly metricChanges: readonly { readonly time: number; readonly changes: readonly MetricChange[] }[]
  /** Rows of Kafka files that the panes draw: numbers, and no text of a record. */
  readonly tables: readonly BundledTable[]
  /** Without notes that are `mineOnly`. */
  readonly annotations: Annotations
  /** Kinds of values that were replaced by names; empty before `redactBundle`. */
  readonly redacted: readonly RedactionKind[]
}

export const BUNDLE_SCHEMA = 'quorumscope/bundle@1'

export interface BundledSnapshot extends Pick<Snapshot, 'document' | 'marks' | 'configurations' | 'metrics' | 'lines'> {
  readonly files: readonly BundledFile[]
}

/** A row of the Inventory, without the first bytes of what was not recognised. */
export type BundledFile = Omit<FileRow, 'firstBytes'>

/** An answer of `series(id, range, width)` as it was drawn. */
export interface DrawnSeries {
  readonly id: SeriesId
  readonly range: TimeRange
  readonly series: Series
}

export interface BundledTable {
  readonly ref: TableRef
  /** Rows that the file has. */
  readonly total: number
  /** All of them, or those round what is cited: stretches without a gap, in order. */
  readonly stretches: readonly {
    readonly from: number
    readonly rows: readonly Readonly<Record<string, number | string>>[]
  }[]
}

/** The bytes that are scanned, packed and encrypted. */
export function encodeBundle(bundle: IncidentBundle): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(bundle))
}
