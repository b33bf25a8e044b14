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

/** An offset of eight digits, in px. */
const OFFSET = 72

const { columns, flags: FLAGS } = words.batches

const FEW: readonly Column<Batch>[] = [
  { name: columns.first, width: OFFSET, grows: 1, cell: (batch) => <Digits value={batch.baseOffset} /> },
  { name: columns.last, width: OFFSET, grows: 1, cell: (batch) => <Digits value={batch.lastOffset} /> },
  {
    name: columns.epoch,
    width: 44,
    cell: (batch, _, before) => (
      <span
        className={before !== null && before.leaderEpoch !== batch.leaderEpoch ? 'text-warn' : undefined}
        title={columns.epochHelp}
      >
        {batch.leaderEpoch}
      </span>
    ),
  },
  { name: columns.time, width: 88, cell: (batch) => <Time time={batch.maxTime} /> },
]

const MANY: readonly Column<Batch>[] = [
  ...FEW.slice(0, 2),
  { name: columns.count, width: 56, cell: (batch) => <Digits value={batch.count} /> },
  { name: columns.position, width: 80, grows: 1, cell: (batch) => <Digits value={batch.position} /> },
  { name: columns.size, width: 76, cell: (batch) => <Digits value={batch.size} /> },
  { name: columns.codec, width: 56, left: true, cell: (batch) => batch.codec },
  { name: columns.timestampType, width: 104, left: true, cell: (batch) => batch.timestampType },
  ...FEW.slice(2),
  { name: columns.producer, width: 120, grows: 1, left: true, cell: (batch) => batch.producer },
  {
    name: columns.flags,
    width: 52,
    left: true,
    cell: (batch) => <span title={flagsInWords(batch.flags)}>{batch.flags}</span>,
  },
  { name: columns.crc, width: 96, grows: 1, cell: (batch) => <Digits value={batch.crc} /> },
  {
    name: columns.checked,
    width: 150,
    grows: 1.2,
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
  width: 44,
  left: true,
  cell: (_, number) => (
    <span className="text-ink3">
      <Digits value={number} />
    </span>
  ),
}

export const entryColumns: readonly Column<IndexEntry>[] = [
  numberColumn,
  { name: ofEntries.offset, width: OFFSET, grows: 1, cell: (entry) => <Digits value={entry.offset} /> },
  { name: ofEntries.position, width: OFFSET, grows: 1, cell: (entry) => <Digits value={entry.position} /> },
  {
    name: ofEntries.step,
    width: 64,
    // the first one's is from the beginning of the segment
    cell: (entry, number, before) =>
      before ? <Digits value={entry.position - before.position} /> : number === 0 && <Digits value={entry.position} />,
  },
  { name: ofEntries.place, width: 52, cell: ({ evidence }) => <Place {...evidence} /> },
]

export const timeColumns: readonly Column<TimeEntry>[] = [
  numberColumn,
  { name: ofEntries.largestTime, width: 88, grows: 1.4, cell: (entry) => <Time time={entry.time} /> },
  { name: ofEntries.offset, width: OFFSET, grows: 1, cell: (entry) => <Digits value={entry.offset} /> },
  { name: ofEntries.place, width: 52, cell: ({ evidence }) => <Place {...evidence} /> },
]

function flagsInWords(flags: string): string {
  const names: Readonly<Record<string, string>> = FLAGS
  return words.offsets.list(flags.split(' ').flatMap((flag) => names[flag] ?? []))
}
