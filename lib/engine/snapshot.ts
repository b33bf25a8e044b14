import type { ConfigurationRow } from '../analysis/configurations.ts'
import type { AnalysisDocument, FileEntry } from '../analysis/document.ts'
import type { TimelineMark } from '../analysis/timeline-mark.ts'

export type { ConfigurationRow, TimelineMark }

/** What the page draws from: small, whole, and replaced at most ten times a second while files are read. */
export interface Snapshot {
  readonly revision: number
  readonly reading: Reading
  readonly files: readonly FileRow[]
  /** From what was read so far. */
  readonly document: AnalysisDocument
  readonly marks: readonly TimelineMark[]
  readonly configurations: readonly ConfigurationRow[]
  /** Metric names that some file holds, for the Metrics tab. */
  readonly metrics: readonly string[]
  /** Log lines (records) read, and those that no pattern knows. */
  readonly lines: { readonly total: number; readonly unparsed: number }
  /** Why the last analysis did not come to its end, a mistake of ours; then the document is that of the one before. */
  readonly trouble: string | null
}

export interface Reading {
  readonly state: 'idle' | 'reading' | 'stopped'
  readonly files: number
  /** Read to the end without an error. */
  readonly ready: number
  readonly reading: number
  /** Files with an error, or whose worker died. */
  readonly needLook: number
  readonly notRead: number
  readonly bytesRead: number
  readonly bytesTotal: number
  /** Of this drop, in ms since the engine began with it. */
  readonly elapsed: number
}

/** `elsewhere`: of a shared incident, and not opened here: what was cited of it is all there is. */
export type FileState = 'waiting' | 'reading' | 'ready' | 'stopped' | 'failed' | 'not-read' | 'elsewhere'

/** A row of the Inventory: the document's entry, and how far its reading is. */
export interface FileRow extends FileEntry {
  readonly title: string
  readonly state: FileState
  readonly bytesRead: number
  /** `zookeeper`, `kafka`, `other`, `not-read`: fixed once shown, rows never jump. */
  readonly group: 'zookeeper' | 'kafka' | 'other' | 'not-read'
  /** Folder and partition of a Kafka file, `orders-0`. */
  readonly partition: string | null
  readonly baseOffset: number | null
  /** First bytes of an unrecognised file, at most 64. */
  readonly firstBytes: Uint8Array | null
  readonly stranger: string | null
  /** Why it stopped or failed. */
  readonly trouble: string | null
}
