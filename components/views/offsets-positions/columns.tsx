import { Digits } from '@/components/ui/digits'
import { words } from '@/lib/language/words'
import { formatClock, formatUtc } from '@/lib/words/time'
import type { Column } from './rows-table'
import type { Batch, IndexEntry, TimeEntry } from './segment-row'

function Time({ time }: { time: number | null }) {
  return time === null ? '' : <span title={formatUtc(time)}>{formatClock(time)}</span>
}

function Place({ line, start }: { line: number; start: number }) {
  return (
    <span className="text-accent">
      {line > 0 ? (
        `:${line}`
      ) : (
        <>
          {'@'}
          <Digits value={start} />
        </>
      )}
    </span>
  )
}

const { columns, flags: FLAGS } = words.batches

const FEW: readonly Column<Batch>[] = [
  { name: columns.first, track: 'minmax(0,1fr)', cell: (batch) => <Digits value={batch.baseOffset} /> },
  { name: columns.last, track: 'minmax(0,1fr)', cell: (batch) => <Digits value={batch.lastOffset} /> },
  {
    name: columns.epoch,
    track: '44px',
    cell: (batch, _, before) => (
      <span
        className={before !== null && before.leaderEpoch !== batch.leaderEpoch ? 'text-warn' : undefined}
        title={columns.epochHelp}
      >
        {batch.leaderEpoch}
      </span>
    ),
  },
  { name: columns.time, track: '88px', cell: (batch) => <Time time={batch.maxTime} /> },
]

const MANY: readonly Column<Batch>[] = [
  ...FEW.slice(0, 2),
  { name: columns.count, track: '56px', cell: (batch) => <Digits value={batch.count} /> },
  { name: columns.position, track: 'minmax(80px,1fr)', cell: (batch) => <Digits value={batch.position} /> },
  { name: columns.size, track: '76px', cell: (batch) => <Digits value={batch.size} /> },
  { name: columns.codec, track: '56px', left: true, cell: (batch) => batch.codec },
  { name: columns.timestampType, track: '104px', left: true, cell: (batch) => batch.timestampType },
  ...FEW.slice(2),
  { name: columns.producer, track: 'minmax(120px,1fr)', left: true, cell: (batch) => batch.producer },
  {
    name: columns.flags,
    track: '52px',
    left: true,
    cell: (batch) => <span title={flagsInWords(batch.flags)}>{batch.flags}</span>,
  },
  { name: columns.crc, track: 'minmax(96px,1fr)', cell: (batch) => <Digits value={batch.crc} /> },
  {
    name: columns.checked,
    track: 'minmax(150px,1.2fr)',
    left: true,
    cell: (batch) => <span className={batch.damaged ? 'text-down-ink' : 'text-ink3'}>{batch.crcState}</span>,
  },
]

/** What a batch table shows in this width. */
export function batchColumns(wide: boolean): readonly Column<Batch>[] {
  return wide ? MANY : FEW
}

const { columns: ofEntries } = words.offsets

/** Which entry of its file a row is. */
const numberColumn: Column<unknown> = {
  name: '#',
  track: '44px',
  left: true,
  cell: (_, number) => (
    <span className="text-ink3">
      <Digits value={number} />
    </span>
  ),
}

export const entryColumns: readonly Column<IndexEntry>[] = [
  numberColumn,
  { name: ofEntries.offset, track: 'minmax(0,1fr)', cell: (entry) => <Digits value={entry.offset} /> },
  { name: ofEntries.position, track: 'minmax(0,1fr)', cell: (entry) => <Digits value={entry.position} /> },
  {
    name: ofEntries.step,
    track: '64px',
    // the first one's is from the beginning of the segment
    cell: (entry, number, before) =>
      before ? <Digits value={entry.position - before.position} /> : number === 0 && <Digits value={entry.position} />,
  },
  { name: ofEntries.place, track: '52px', cell: ({ evidence }) => <Place {...evidence} /> },
]

export const timeColumns: readonly Column<TimeEntry>[] = [
  numberColumn,
  { name: ofEntries.largestTime, track: 'minmax(0,1.4fr)', cell: (entry) => <Time time={entry.time} /> },
  { name: ofEntries.offset, track: 'minmax(0,1fr)', cell: (entry) => <Digits value={entry.offset} /> },
  { name: ofEntries.place, track: '52px', cell: ({ evidence }) => <Place {...evidence} /> },
]

function flagsInWords(flags: string): string {
  const names: Readonly<Record<string, string>> = FLAGS
  return words.offsets.list(flags.split(' ').flatMap((flag) => names[flag] ?? []))
}
