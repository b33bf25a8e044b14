import type { Batch } from '../segment-row'
import type { LookupFiles } from './trace'

/** The record that a lookup by time comes to, and which of its batch's it is. */
export interface FoundRecord {
  readonly offset: number
  readonly time: number
  readonly number: number
}

const PAGE = 200

/** The first record of a batch that is not before a time (specs: Kafka on disk, 6.14, step 5). `unread`: its records cannot be read here. */
export async function firstRecordFrom(
  { engine }: Pick<LookupFiles, 'engine'>,
  { evidence }: Batch,
  time: number,
): Promise<FoundRecord | 'none' | 'unread'> {
  for (let from = 0; ; from += PAGE) {
    const { records, total, trouble } = await engine.records(evidence, from, PAGE)
    for (const [i, record] of records.entries())
      if (record.time !== null && record.time >= time)
        return { offset: record.offset, time: record.time, number: from + i }
    if (trouble !== null) return 'unread'
    if (from + PAGE >= total) return 'none'
  }
}
