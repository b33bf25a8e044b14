import type { PartitionEntry, SegmentEntry } from '@/lib/analysis/document'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { FileRow } from '@/lib/engine/snapshot'
import type { Evidence } from '@/lib/words/evidence'
import type { Probe } from './index-search'
import type { FoundRecord } from './record-search'
import type { Wanted } from './wanted'

/** One thing that the broker does for a lookup, as far as the files here show it. */
export interface LookupStep {
  /** `Segment.` */
  readonly title: string
  readonly text: string
  /** Entries that the binary search read, each with its place. */
  readonly probes: readonly PlacedProbe[]
  /** What the probes compare: offsets of the index, or times of the time index. */
  readonly of: 'offset' | 'time'
  /** A file that this step needs and that is not among these. */
  readonly needs: string | null
  readonly segment: SegmentEntry | null
  readonly evidence: Evidence | null
  /** Byte in the `.log` that it comes to. */
  readonly position: number | null
}

export type PlacedProbe = Probe & { readonly evidence: Evidence }

export interface LookupCost {
  readonly entriesRead: number
  readonly indexBytes: number
  /** Of batch headers; null where the log is not here to count them. */
  readonly headerBytes: number | null
  /** Bytes of batches before the one that was wanted. */
  readonly scannedPast: number | null
}

export interface Found {
  readonly segment: SegmentEntry
  readonly evidence: Evidence
  /** What was found, or how near it is. */
  readonly text: string
  /** The record itself, where it was looked for and could be read. */
  readonly record?: FoundRecord
}

export interface Lookup {
  readonly wanted: Wanted
  readonly steps: readonly LookupStep[]
  readonly cost: LookupCost
  readonly found: Found | null
  /** Why there is nothing to show; null where something was found. */
  readonly failure: string | null
}

/** What a lookup reads from. */
export interface LookupFiles {
  readonly engine: Pick<EngineClient, 'rows' | 'records'>
  readonly files: readonly FileRow[]
  readonly partition: PartitionEntry
}

/** Collects steps and cost while a lookup goes on. */
export class LookupTrace {
  readonly wanted: Wanted
  readonly #steps: LookupStep[] = []
  #entriesRead = 0
  #indexBytes = 0
  #headerBytes: number | null = null
  #scannedPast: number | null = null

  constructor(wanted: Wanted) {
    this.wanted = wanted
  }

  step(title: string, text: string, more: Partial<LookupStep> = {}): void {
    const nothing = { probes: [], of: 'offset', needs: null, segment: null, evidence: null, position: null } as const
    this.#steps.push({ ...nothing, title, text, ...more })
  }

  readEntries(count: number, size: number): void {
    this.#entriesRead += count
    this.#indexBytes += count * size
  }

  scanned(headers: number, past: number): void {
    this.#headerBytes = (this.#headerBytes ?? 0) + headers
    this.#scannedPast = (this.#scannedPast ?? 0) + past
  }

  end(found: Found | string): Lookup {
    return {
      wanted: this.wanted,
      steps: this.#steps,
      cost: {
        entriesRead: this.#entriesRead,
        indexBytes: this.#indexBytes,
        headerBytes: this.#headerBytes,
        scannedPast: this.#scannedPast,
      },
      found: typeof found === 'string' ? null : found,
      failure: typeof found === 'string' ? found : null,
    }
  }
}

/** `…4353579`: how a segment's files are named. */
export function shortBase({ baseOffset }: Pick<SegmentEntry, 'baseOffset'>): string {
  return `…${String(baseOffset).padStart(20, '0').slice(-7)}`
}

/** `…4353579.log`: how a file that is not here is named. */
export function absentFile(segment: SegmentEntry, kind: 'log' | 'index' | 'timeindex'): string {
  return `${shortBase(segment)}.${kind}`
}
