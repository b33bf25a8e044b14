import { wideColumns } from '../../columns/chunk.ts'
import { widened } from '../../columns/narrow-column.ts'
import { segmentTables } from '../../formats/kafka/segment-tables.ts'
import { partTables } from '../../model/opened-file.ts'
import type { LiveLog } from './live-log.ts'

/** A record without its content. */
export interface RecordFacts {
  offset: number
  time: number
  keySize: number
  valueSize: number
  headerSize: number
}

/** The records of a log from an offset on, always in the same object: nothing of it may be kept. */
export function* recordsOf(log: LiveLog, from: number): Generator<RecordFacts> {
  const record: RecordFacts = { offset: 0, time: 0, keySize: 0, valueSize: 0, headerSize: 0 }
  for (const { files, facts } of log.segments) {
    if (files.log?.from !== 'segment' || (facts.lastOffset ?? -1) < from) continue
    const batches = partTables(files.log.file, 'batches', segmentTables.batches)
    const records = partTables(files.log.file, 'records', segmentTables.records)
    for (const [part, { table }] of records.entries()) {
      const bases = batches[part]!.table.chunks.map(({ columns, length }) => widened(columns.baseOffset, length))
      const rows = batches[part]!.table.chunks[0]?.length ?? 1 // all chunks but the last are of this length
      for (const chunk of table.chunks) {
        const columns = wideColumns(chunk, segmentTables.records)
        for (let at = 0; at < chunk.length; at++) {
          const batch = columns.batch[at]!
          const place = Math.floor(batch / rows)
          record.offset = bases[place]![batch - place * rows]! + columns.offsetDelta[at]!
          if (record.offset < from) continue
          record.time = columns.time[at]!
          record.keySize = columns.keySize[at]!
          record.valueSize = columns.valueSize[at]!
          record.headerSize = columns.headerSize[at]!
          yield record
        }
      }
    }
  }
}
