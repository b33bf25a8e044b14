import { Table } from '../columns/table.ts'
import { TableBuilder } from '../columns/table-builder.ts'
import type { OpenedFile } from '../model/opened-file.ts'
import { type FileId, formatEvidence } from '../words/evidence.ts'
import { visitBatches } from './kafka/batch.ts'
import { partitionFiles } from './kafka/segment-files.ts'
import type { PointSource } from './point-source.ts'

interface Origin {
  readonly folder: string
  readonly file: FileId
}

const BATCHES = {
  time: 'narrow',
  records: 'narrow',
  origin: 'narrow',
  start: 'narrow',
  end: 'narrow',
  line: 'narrow',
  epoch: 'narrow',
} as const

/** Every batch by its highest timestamp, with its number of records. A big segment has hundreds of thousands: columns only. */
export function batchPoints(files: readonly OpenedFile[]): PointSource {
  const origins: Origin[] = []
  const builder = new TableBuilder(BATCHES)
  for (const { folder, segments } of partitionFiles(files)) {
    for (const { log } of segments) {
      if (log === null) continue
      origins.push({ folder, file: log.file.id })
      visitBatches(log, (batch) => {
        if (!(batch.maxTimestamp > 0)) return
        const { start, end, line } = batch.evidence()
        const row = builder.next()
        const { columns } = builder
        columns.time[row] = batch.maxTimestamp
        columns.records[row] = Number.isNaN(batch.count) ? batch.lastOffset - batch.baseOffset + 1 : batch.count
        columns.origin[row] = origins.length - 1
        columns.start[row] = start
        columns.end[row] = end
        columns.line[row] = line
        columns.epoch[row] = batch.leaderEpoch
      })
    }
  }
  const table = new Table(BATCHES, builder.finish())
  const found = Float64Array.from({ length: table.length }, (_, row) => table.get('time', row))
  const order = Uint32Array.from({ length: table.length }, (_, row) => row).sort((a, b) => found[a]! - found[b]!)
  const times = Float64Array.from(order, (row) => found[row]!)
  return {
    times,
    values: Float64Array.from(order, (row) => table.get('records', row)),
    lanes: Uint32Array.from(order, (row) => table.get('origin', row)),
    point: (row) => {
      const { records, origin, start, end, line, epoch } = table.row(order[row]!)
      const { folder, file } = origins[origin]!
      const evidence = formatEvidence({ file, start, end, line })
      return {
        ...{ time: times[row]!, value: records, ensemble: null, sid: null },
        evidence,
        folder,
        leaderEpoch: epoch,
      }
    },
  }
}
