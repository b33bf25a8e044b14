import type { RecordPage } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import type { Batch } from '../segment-row'
import type { DumpedSizes } from './dumped-sizes'
import { ShareBar, sharesOf } from './share-bar'

/** What the bytes of a batch are spent on. Of compressed records the shares are those of what they unpack to. */
export function SizeBar({
  batch,
  records,
  dumped,
}: {
  batch: Batch
  records: RecordPage | null
  /** Where only lines of kafka-dump-log are here. */
  dumped: DumpedSizes | null
}) {
  const spent = records === null ? dumped : spentOn(records)
  if (spent === null) return null
  const shares = sharesOf(spent)
  return (
    <figure className="px-12 pt-9 pb-3">
      <ShareBar shares={shares} total={words.offsets.bytes(groupDigits(batch.size))} />
      {records?.compressed && (
        <figcaption className="mt-2 text-fine text-ink3">
          {words.batches.packed(
            batch.codec,
            groupDigits(records.storedSize),
            groupDigits(records.unpackedSize),
            (records.unpackedSize / Math.max(1, records.storedSize)).toFixed(1),
            records.records.length < records.total,
          )}
        </figcaption>
      )}
    </figure>
  )
}

function spentOn({ records, headerSize }: RecordPage) {
  type Row = RecordPage['records'][number]
  const sum = (of: (record: Row) => number) => records.reduce((all, each) => all + of(each), 0)
  const key = sum((record) => record.key?.size ?? 0)
  const value = sum((record) => record.value?.size ?? 0)
  const headers = sum((record) =>
    record.headers.reduce((size, each) => size + each.key.size + (each.value?.size ?? 0), 0),
  )
  const framing = Math.max(0, sum(({ size }) => size) - key - value - headers)
  return { header: headerSize, framing, key, value, headers }
}
