import type { ReactNode } from 'react'
import { Digits } from '@/components/ui/digits'
import { formatUtc } from '@/lib/words/time'
import type { Batch } from '../segment-row'

/** The fields of a batch's header, in the words of Kafka. */
export function BatchFacts({ batch, dumped }: { batch: Batch; dumped: boolean }) {
  const rows: readonly (readonly [string, ReactNode])[] = [
    ['Offsets', <Span key="o" from={batch.baseOffset} to={batch.lastOffset} count={batch.count} />],
    [batch.timestampType === 'LogAppendTime' ? 'Append time' : 'Largest time', time(batch.maxTime)],
    ['Leader epoch', batch.leaderEpoch],
    ['Codec', batch.codec],
    ['Producer', <Producer key="p" batch={batch} />],
    ['Flags', batch.flags || 'none'],
    [
      'CRC',
      <span key="c">
        <Digits value={batch.crc} />{' '}
        <span className={batch.damaged ? 'text-down-ink' : 'text-ink3'}>
          {dumped ? `${batch.crcState}; not checked here` : batch.crcState}
        </span>
      </span>,
    ],
  ]
  return (
    <dl className="grid grid-cols-[--spacing(92)_minmax(0,1fr)] gap-x-8 gap-y-2 px-12 py-6 text-small">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink3">{name}</dt>
          <dd className="mono">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Span({ from, to, count }: { from: number; to: number; count: number }) {
  return (
    <span>
      <Digits value={from} />
      {to !== from && (
        <>
          {' '}
          to <Digits value={to} />
        </>
      )}
      <span className="text-ink3">
        , {count} {count === 1 ? 'record' : 'records'}
      </span>
    </span>
  )
}

/** Without an id there is no sequence: Kafka's clients write −1, and 0 is worth a remark. */
function Producer({ batch }: { batch: Batch }) {
  const [id, epoch, sequence] = batch.producer.split(' / ')
  if (id !== '-1')
    return (
      <>
        {id}, epoch {epoch}, base sequence {sequence}
      </>
    )
  return (
    <>
      −1, base sequence {sequence === '-1' ? '−1' : sequence}{' '}
      {sequence !== '-1' && <span className="font-sans text-warn">unusual: −1 expected</span>}
    </>
  )
}

function time(value: number | null): string {
  return value === null ? 'none' : formatUtc(value)
}
