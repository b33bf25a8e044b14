import { type SegmentSizes, segmentSizes } from '../analysis/kafka/segment-sizes.ts'
import { type MetricChange, metricChanges } from '../analysis/metric-changes.ts'
import { seriesOf } from '../analysis/series.ts'
import { formats } from '../formats/registry.ts'
import type { Workspace } from '../model/workspace.ts'
import type { Evidence, FileId } from '../words/evidence.ts'
import { activitySeries } from './activity-series.ts'
import { wholeSha256Of } from './checksum.ts'
import type { FileList } from './file-list.ts'
import type { LineQuery } from './line-query.ts'
import { pointSeries } from './point-series.ts'
import type {
  EngineQueries,
  LineFilter,
  LinePage,
  RecordPage,
  Series,
  SeriesId,
  TablePage,
  TableRef,
  TimeRange,
} from './queries.ts'
import { recordPage } from './record-query.ts'
import { tablePage } from './table-query.ts'

/** Of a file that is handed out at once. */
const BYTES_LIMIT = 16 * 1024 * 1024

export interface AnswersHost {
  readonly files: FileList
  readonly lines: LineQuery
  /** Of the last analysis; null before the first. */
  workspace(): Workspace | null
  /** Gives an answer through that takes its time: an analysis that is due waits for it. */
  after<T>(answer: Promise<T>): Promise<T>
}

/** What can be asked of the rows of opened files. */
export class Answers implements EngineQueries {
  readonly #host: AnswersHost

  constructor(host: AnswersHost) {
    this.#host = host
  }

  lines(filter: LineFilter, from: number, count: number): Promise<LinePage> {
    return this.#host.after(this.#host.lines.page(filter, from, count))
  }

  locateLine(filter: LineFilter, evidence: Evidence): Promise<number> {
    return this.#host.after(this.#host.lines.locate(filter, evidence))
  }

  async rows({ file, table }: TableRef, from: number, count: number, every = 1): Promise<TablePage> {
    const opened = this.#host.files.get(file)?.opened()
    return opened === undefined ? { total: 0, from, rows: [] } : tablePage(opened, table, from, count, every)
  }

  async series(id: SeriesId, range: TimeRange, width: number): Promise<Series> {
    if (id === 'activity') return activitySeries(this.#host.lines.lines(), range, width)
    const workspace = this.#host.workspace()
    return workspace === null ? { id, points: [], total: 0 } : pointSeries(id, seriesOf(id, workspace), range, width)
  }

  async metricChanges(time: number): Promise<readonly MetricChange[]> {
    const workspace = this.#host.workspace()
    return workspace === null ? [] : metricChanges(workspace, time)
  }

  async kinds(): Promise<readonly { readonly id: string; readonly title: string }[]> {
    return formats.map(({ id, title }) => ({ id, title }))
  }

  async segmentSizes(file: FileId): Promise<SegmentSizes | null> {
    const opened = this.#host.files.get(file)?.opened()
    return opened === undefined ? null : segmentSizes(opened)
  }

  async sha256(id: FileId): Promise<string | null> {
    const file = this.#host.files.get(id)
    return file === null ? null : wholeSha256Of(file).catch(() => null) // no analysis waits for it
  }

  async bytes(id: FileId, start: number, end: number): Promise<Uint8Array> {
    const file = this.#host.files.get(id)
    if (file === null) return new Uint8Array()
    const { source } = file.identity
    return this.#host.after(source.read(Math.max(0, start), Math.min(end, start + BYTES_LIMIT, source.size)))
  }

  async records(batch: Evidence, from: number, count: number): Promise<RecordPage> {
    const file = this.#host.files.get(batch.file)
    if (file === null) throw new Error('this file is not open')
    return this.#host.after(recordPage(file.identity, batch, from, count))
  }
}
