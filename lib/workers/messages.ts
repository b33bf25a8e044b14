import type { Term } from '../engine/decoder.ts'
import type { DroppedFile } from '../engine/engine-api.ts'
import type { EngineQueries } from '../engine/queries.ts'
import type { FileRow, Snapshot } from '../engine/snapshot.ts'
import type { Part, Range } from '../formats/format.ts'
import type { AnalysisFrame, AnalysisPiece } from './analysis-pieces.ts'
import type { RowChanges } from './row-changes.ts'

/** What the first message of a worker carries: everything else goes through this port. */
export interface Hello {
  readonly port: MessagePort
}

/** Page → engine worker. */
export type Command =
  | { readonly type: 'worker'; readonly slot: number; readonly port: MessagePort }
  | { readonly type: 'died'; readonly slot: number; readonly reason: string }
  /** `more`: others of the same drop follow. */
  | { readonly type: 'open'; readonly files: readonly DroppedFile[]; readonly more: boolean }
  | { readonly type: 'limitTo'; readonly fingerprints: readonly string[] }
  | { readonly type: 'stop'; readonly file: string | null }
  | { readonly type: 'retry'; readonly file: string }
  | { readonly type: 'treatAs'; readonly file: string; readonly kind: string }
  | { readonly type: 'clear' }
  | { readonly type: 'readAround'; readonly time: number }
  | { readonly type: 'setZone'; readonly file: string; readonly zone: string | null }
  | { readonly type: 'close' }
  | Ask

export type Ask = {
  [K in keyof EngineQueries]: {
    readonly type: 'ask'
    readonly id: number
    readonly query: K
    readonly args: Parameters<EngineQueries[K]>
  }
}[keyof EngineQueries]

/** Engine worker → page. The parts of a snapshot that an analysis makes are only sent when there was a new one. */
export type Report =
  /** Belongs to the analysis that comes next. */
  | { readonly type: 'piece'; readonly piece: AnalysisPiece }
  | { readonly type: 'snapshot'; readonly progress: Progress; readonly analysis: AnalysisFrame | null }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'refusal'; readonly id: number; readonly reason: string }
  /** This decode worker is gone, or answers no more: end it and send another. */
  | { readonly type: 'lost'; readonly slot: number }

type Progress = Pick<Snapshot, 'revision' | 'reading' | 'lines' | 'trouble'> & { readonly files: RowChanges<FileRow> }

/** Engine worker → decode worker. */
export type Order =
  | {
      readonly type: 'decode'
      readonly id: number
      readonly blob: Blob
      readonly name: string
      readonly format: string
      readonly range: Range
    }
  | {
      readonly type: 'search'
      readonly id: number
      readonly blob: Blob
      readonly starts: Float64Array
      readonly ends: Float64Array
      readonly terms: readonly Term[]
    }
  | { readonly type: 'stop'; readonly id: number }
  | { readonly type: 'ping' }

/** Decode worker → engine worker. */
export type Outcome =
  | { readonly type: 'part'; readonly id: number; readonly part: Part }
  | { readonly type: 'found'; readonly id: number; readonly rows: Uint32Array }
  | { readonly type: 'progress'; readonly id: number; readonly bytes: number }
  | { readonly type: 'stopped'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly reason: string }
  | { readonly type: 'pong' }
