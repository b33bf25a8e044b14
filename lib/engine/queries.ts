import type { SegmentSizes } from '../analysis/kafka/segment-sizes.ts'
import type { MetricChange } from '../analysis/metric-changes.ts'
import type { InternalMessage } from '../formats/kafka/messages/internal-topics.ts'
import type { Evidence, FileId } from '../words/evidence.ts'

export type { MetricChange }

/** A newer request of a kind cancels the older one: the answer of a cancelled one is never used. */
export interface EngineQueries {
  lines(filter: LineFilter, from: number, count: number): Promise<LinePage>
  /** The row of a line among those of the filter; -1 where the filter leaves it out. */
  locateLine(filter: LineFilter, evidence: Evidence): Promise<number>
  /** At most 1,000 rows from row `from`: each, or every so many of them, where a drawing cannot show more. */
  rows(table: TableRef, from: number, count: number, every?: number): Promise<TablePage>
  series(id: SeriesId, range: TimeRange, width: number): Promise<Series>
  /** Metrics that changed at a time (ms of the document's clock), the one that did most first. */
  metricChanges(time: number): Promise<readonly MetricChange[]>
  /** What a file can be read as. */
  kinds(): Promise<readonly { readonly id: string; readonly title: string }[]>
  /** What makes a Kafka segment big; null of another file. */
  segmentSizes(file: FileId): Promise<SegmentSizes | null>
  /** Of the whole file, however large; null where it is not open or cannot be read any more. */
  sha256(file: FileId): Promise<string | null>
  bytes(file: FileId, start: number, end: number): Promise<Uint8Array>
  /** Records of one batch of a Kafka segment, at most 200 at a time, with their keys, values and headers. */
  records(batch: Evidence, from: number, count: number): Promise<RecordPage>
}

/** Milliseconds, half-open, of the document's clock: UTC where the zone of a file is known, else as its lines are written. */
export interface TimeRange {
  readonly from: number
  readonly to: number
}

/** What the Evidence pane shows. Every field that is set must hold. */
export interface LineFilter {
  /** `Ctrl F`'s text: words, `/regex/`, `sid:13 level:warn class:LearnerHandler zxid:>0x5c00000000 round:0x5de` (ui.md 6.5). Empty: all. */
  readonly text: string
  readonly range: TimeRange | null
}

export interface LinePage {
  /** Rows of the filter; an estimate while `complete` is false. */
  readonly total: number
  readonly complete: boolean
  /** Lines looked at for the filter. */
  readonly searched: number
  /** A filter that cannot be understood, in words. */
  readonly problem: string | null
  readonly from: number
  readonly rows: readonly LineRow[]
}

/** One record of a server log, as it stands in the file. */
export interface LineRow {
  readonly file: FileId
  readonly start: number
  readonly end: number
  readonly line: number
  readonly sid: number | null
  readonly ensemble: string | null
  /** Milliseconds, as the document has it (`TimeRange`); null where the line has no time of its own. */
  readonly time: number | null
  readonly level: string
  /** Class without package. */
  readonly logger: string
  readonly thread: string
  /** The message's first line, at most 2,000 characters, without header. */
  readonly message: string
  /** Lines of stack trace under it, flattened ones too. */
  readonly frames: number
  /** The exception they are of, with its message; empty where there is none. */
  readonly exception: string
  /** Pattern that knows it; null where none does. */
  readonly pattern: string | null
}

/** A table of one file, `batches` of a segment for instance. */
export interface TableRef {
  readonly file: FileId
  readonly table: string
}

export interface TablePage {
  readonly total: number
  readonly from: number
  /** Values by column; 64-bit ones as text. */
  readonly rows: readonly Readonly<Record<string, number | string>>[]
}

/**
 * `activity`: lines of all logs by time (the overview). `zxid`: known zxids by time. `metric:NAME`: one metric by time.
 * `batches`: Kafka batches by time (LogAppendTime or max timestamp, UTC). From transaction logs: `txn-zxid`, every transaction of
 * every server; `kraft`: epochs and offsets of controllers; `broker-events`: what Kafka brokers' logs tell of them; `writes` and `sessions:…`, how many of an ensemble in a second (a session that expired counts as closed, too).
 */
export type SeriesId =
  | 'activity'
  | 'zxid'
  | 'txn-zxid'
  | 'writes'
  | `sessions:${'opened' | 'closed' | 'expired'}`
  | 'batches'
  | 'kraft'
  | 'broker-events'
  | `metric:${string}`

/** Rows that exist, the extremes of each pixel column among them: picked, never averaged. */
export interface Series {
  readonly id: SeriesId
  readonly points: readonly SeriesPoint[]
  /** Rows in the range; more than `points` when some were left out. */
  readonly total: number
}

export interface SeriesPoint {
  readonly time: number
  /** `activity`: lines at that instant. `zxid`, `txn-zxid`: counter. `writes`, `sessions`: transactions. `metric`: value. `batches`: records. `kraft`: offset. `broker-events`: 1 for trouble, else 0. */
  readonly value: number
  readonly ensemble: string | null
  readonly sid: number | null
  readonly evidence: string
  /** `metric`: what its file calls the server, where nothing tells which one that is. */
  readonly instance?: string
  /** `zxid` and `txn-zxid` only; the epoch of `kraft` too. */
  readonly zxid?: string
  readonly epoch?: number
  readonly kind?: 'own' | 'vote' | 'vote-epoch' | 'ack' | 'snapshot' | 'txn'
  /** `batches` only. */
  readonly folder?: string
  readonly leaderEpoch?: number
  /** `kraft` only: in the metadata log; null where a point has none. */
  readonly offset?: number | null
  /** `broker-events` only. */
  readonly text?: string
}

/** Records of one batch. Nothing of them is part of the document, or of anything that is shared. */
export interface RecordPage {
  /** Records that the batch says it holds. */
  readonly total: number
  readonly from: number
  readonly records: readonly RecordRow[]
  readonly magic: number
  /** Bytes of the batch: its header, its records as they are stored, and what those unpack to. */
  readonly headerSize: number
  readonly storedSize: number
  readonly unpackedSize: number
  readonly compressed: boolean
  /** Why some cannot be read, in words. */
  readonly trouble: string | null
}

export interface RecordRow {
  readonly offset: number
  readonly time: number | null
  readonly key: RecordField | null
  readonly value: RecordField | null
  readonly headers: readonly { readonly key: RecordField; readonly value: RecordField | null }[]
  /** Of an internal topic of Kafka: key and value by their schemas. Null of every other topic. */
  readonly decoded: InternalMessage | null
  /** Where it begins among the batch's records as they are unpacked. */
  readonly place: number
  readonly size: number
}

/** A field of a record: all of its size, and its first 64 KiB. */
export interface RecordField {
  readonly size: number
  readonly bytes: Uint8Array
}
