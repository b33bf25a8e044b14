import type { ReactNode } from 'react'
import { Digits } from '@/components/ui/digits'
import { words } from '@/lib/language/words'
import { formatUtc } from '@/lib/words/time'
import type { Batch } from '../segment-row'

/** The fields of a batch's header, in the words of Kafka. */
export function BatchFacts({ batch, dumped }: { batch: Batch; dumped: boolean }) {
  const { facts, crc } = words.batches
  const rows: readonly (readonly [string, ReactNode])[] = [
    [facts.offsets, <Span key="o" from={batch.baseOffset} to={batch.lastOffset} count={batch.count} />],
    [batch.timestampType === 'LogAppendTime' ? facts.appendTime : facts.largestTime, time(batch.maxTime)],
    [facts.leaderEpoch, batch.leaderEpoch],
    [facts.codec, batch.codec],
    [facts.producer, <Producer key="p" batch={batch} />],
    [facts.flags, batch.flags || facts.none],
    [
      facts.crc,
      <span key="c">
        <Digits value={batch.crc} />{' '}
        <span className={batch.damaged ? 'text-down-ink' : 'text-ink3'}>
          {dumped ? crc.notChecked(batch.crcState) : batch.crcState}
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
  const { span } = words.batches.facts
  return (
    <span>
      <Digits value={from} />
      {to !== from && (
        <>
          {span.to}
          <Digits value={to} />
        </>
      )}
      <span className="text-ink3">{span.records(count)}</span>
    </span>
  )
}

/** Without an id there is no sequence: Kafka's clients write −1, and 0 is worth a remark. */
function Producer({ batch }: { batch: Batch }) {
  const { producerOf, noProducer, unusual } = words.batches.facts
  const [id = '', epoch = '', sequence = ''] = batch.producer.split(' / ')
  if (id !== '-1') return producerOf(id, epoch, sequence)
  return (
    <>
      {noProducer(sequence === '-1' ? '−1' : sequence)}{' '}
      {sequence !== '-1' && <span className="font-sans text-warn">{unusual}</span>}
    </>
  )
}

function time(value: number | null): string {
  return value === null ? words.batches.facts.none : formatUtc(value)
}
