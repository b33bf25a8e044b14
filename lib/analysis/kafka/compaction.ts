import type { Batch } from './batch.ts'

/**
 * What only the log cleaner leaves behind (specs: Kafka on disk, 2.2): a broker takes a batch of the present format only
 * when it has a record for every offset, and never an empty one.
 */
export class CompactionSigns {
  seen = false

  see({ magic, count, baseOffset, lastOffset, deleteHorizon }: Batch): void {
    if (magic >= 2 && (deleteHorizon || count < lastOffset - baseOffset + 1)) this.seen = true
  }
}
