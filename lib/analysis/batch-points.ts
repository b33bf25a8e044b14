import type { OpenedFile } from '../model/opened-file.ts'
import { type FileId, formatEvidence } from '../words/evidence.ts'
import { visitBatches } from './kafka/batch.ts'
import { partitionFiles } from './kafka/segment-files.ts'
import type { PointSource } from './point-source.ts'

interface Origin {
  readonly folder: string
  readonly file: FileId
}

/** Every batch by its highest timestamp, with its number of records. A big segment has hundreds of thousands: columns only. */
export function batchPoints(files: readonly OpenedFile[]): PointSource {
  const origins: Origin[] = []
  const columns = { time: [], value: [], origin: [], start: [], end: [], line: [], epoch: [] } as Record<
    'time' | 'value' | 'origin' | 'start' | 'end' | 'line' | 'epoch',
    number[]
  >
  for (const { folder, segments } of partitionFiles(files)) {
    for (const { log } of segments) {
      if (log === null) continue
      origins.push({ folder, file: log.file.id })
      visitBatches(log, (batch) => {
        if (!(batch.maxTimestamp > 0)) return
        const { start, end, line } = batch.evidence()
        columns.time.push(batch.maxTimestamp)
        columns.value.push(Number.isNaN(batch.count) ? batch.lastOffset - batch.baseOffset + 1 : batch.count)
        columns.origin.push(origins.length - 1)
        columns.start.push(start)
        columns.end.push(end)
        columns.line.push(line)
        columns.epoch.push(batch.leaderEpoch)
      })
    }
  }
  const order = Uint32Array.from(columns.time.keys()).sort((a, b) => columns.time[a]! - columns.time[b]!)
  const sorted = (column: readonly number[]): Float64Array => Float64Array.from(order, (row) => column[row]!)
  const times = sorted(columns.time)
  const values = sorted(columns.value)
  return {
    times,
    values,
    lanes: Uint32Array.from(order, (row) => columns.origin[row]!),
    point: (row) => {
      const at = order[row]!
      const { folder, file } = origins[columns.origin[at]!]!
      const place = { file, start: columns.start[at]!, end: columns.end[at]!, line: columns.line[at]! }
      const known = {
        ensemble: null,
        sid: null,
        evidence: formatEvidence(place),
        folder,
        leaderEpoch: columns.epoch[at]!,
      }
      return { time: times[row]!, value: values[row]!, ...known }
    },
  }
}
