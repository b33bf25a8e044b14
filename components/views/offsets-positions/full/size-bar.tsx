import type { RecordPage } from '@/lib/engine/queries'
import { groupDigits } from '@/lib/words/size'
import type { Batch } from '../segment-row'

interface Share {
  readonly name: string
  readonly bytes: number
  readonly fill: string
  readonly ink: string
}

/** What the bytes of a batch are spent on. Of compressed records the shares are those of what they unpack to. */
export function SizeBar({ batch, records }: { batch: Batch; records: RecordPage | null }) {
  const shares = sharesOf(batch, records)
  const whole = shares.reduce((sum, { bytes }) => sum + bytes, 0)
  return (
    <figure className="px-12 pt-9 pb-3">
      <div className="flex h-14 gap-px overflow-hidden rounded-badge" aria-hidden="true">
        {shares.map(({ name, bytes, fill }) => (
          <span key={name} style={{ flex: `${bytes} 0 ${bytes > 0 ? 2 : 0}px`, background: fill }} />
        ))}
      </div>
      <figcaption className="mt-4 flex flex-wrap gap-x-10 text-[11px] text-ink2">
        {shares.map(({ name, bytes, ink }) => (
          <span key={name} style={{ color: ink }} className="whitespace-nowrap">
            ▪ {name} {groupDigits(bytes)}
          </span>
        ))}
        <span className="mono ml-auto">{groupDigits(batch.size)} B</span>
      </figcaption>
      {records?.compressed && (
        <p className="mt-2 text-[11px] text-ink3">
          {batch.codec}: {groupDigits(records.storedSize)} B stored, {groupDigits(records.unpackedSize)} B unpacked (
          {(records.unpackedSize / Math.max(1, records.storedSize)).toFixed(1)} to 1)
          {whole < records.unpackedSize && records.records.length < records.total && '; shares of the first records'}
        </p>
      )}
    </figure>
  )
}

function sharesOf(batch: Batch, page: RecordPage | null): readonly Share[] {
  if (page === null)
    return [{ name: 'batch', bytes: batch.size, fill: 'var(--following)', ink: 'var(--following-ink)' }]
  const { records, headerSize } = page
  const sum = (of: (record: RecordPage['records'][number]) => number) =>
    records.reduce((all, each) => all + of(each), 0)
  const key = sum(({ key: field }) => field?.size ?? 0)
  const value = sum(({ value: field }) => field?.size ?? 0)
  const headers = sum(({ headers: all }) =>
    all.reduce((size, each) => size + each.key.size + (each.value?.size ?? 0), 0),
  )
  const framing = Math.max(0, sum(({ size }) => size) - key - value - headers)
  const shares = [
    { name: 'header', bytes: headerSize, fill: 'var(--unknown)', ink: 'var(--ink2)' },
    { name: 'framing', bytes: framing, fill: 'var(--looking)', ink: 'var(--looking-ink)' },
    { name: 'key', bytes: key, fill: 'var(--leading)', ink: 'var(--leading-ink)' },
    { name: 'value', bytes: value, fill: 'var(--following)', ink: 'var(--following-ink)' },
    { name: 'headers', bytes: headers, fill: 'var(--observing)', ink: 'var(--observing-ink)' },
  ]
  return shares.filter(({ bytes }) => bytes > 0)
}
