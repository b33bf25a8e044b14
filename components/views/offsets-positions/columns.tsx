import { Digits } from '@/components/ui/digits'
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
          @<Digits value={start} />
        </>
      )}
    </span>
  )
}

const FEW: readonly Column<Batch>[] = [
  { name: 'First', track: 'minmax(0,1fr)', cell: (batch) => <Digits value={batch.baseOffset} /> },
  { name: 'Last', track: 'minmax(0,1fr)', cell: (batch) => <Digits value={batch.lastOffset} /> },
  {
    name: 'Epoch',
    track: '44px',
    cell: (batch, _, before) => (
      <span
        className={before !== null && before.leaderEpoch !== batch.leaderEpoch ? 'text-warn' : undefined}
        title="Leader epoch"
      >
        {batch.leaderEpoch}
      </span>
    ),
  },
  { name: 'Time, UTC', track: '88px', cell: (batch) => <Time time={batch.maxTime} /> },
]

const MANY: readonly Column<Batch>[] = [
  ...FEW.slice(0, 2),
  { name: 'Count', track: '56px', cell: (batch) => <Digits value={batch.count} /> },
  { name: 'Position', track: 'minmax(80px,1fr)', cell: (batch) => <Digits value={batch.position} /> },
  { name: 'Size', track: '76px', cell: (batch) => <Digits value={batch.size} /> },
  { name: 'Codec', track: '56px', left: true, cell: (batch) => batch.codec },
  { name: 'Timestamp type', track: '104px', left: true, cell: (batch) => batch.timestampType },
  ...FEW.slice(2),
  { name: 'Producer: id / epoch / sequence', track: 'minmax(120px,1fr)', left: true, cell: (batch) => batch.producer },
  {
    name: 'Flags',
    track: '52px',
    left: true,
    cell: (batch) => <span title={flagsInWords(batch.flags)}>{batch.flags}</span>,
  },
  { name: 'CRC', track: 'minmax(96px,1fr)', cell: (batch) => <Digits value={batch.crc} /> },
  {
    name: 'Checked',
    track: 'minmax(150px,1.2fr)',
    left: true,
    cell: (batch) => (
      <span className={/differs|not valid/.test(batch.crcState) ? 'text-down-ink' : 'text-ink3'}>{batch.crcState}</span>
    ),
  },
]

/** What a batch table shows in this width. */
export function batchColumns(wide: boolean): readonly Column<Batch>[] {
  return wide ? MANY : FEW
}

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
  { name: 'Offset', track: 'minmax(0,1fr)', cell: (entry) => <Digits value={entry.offset} /> },
  { name: 'Position', track: 'minmax(0,1fr)', cell: (entry) => <Digits value={entry.position} /> },
  {
    name: 'Step, B',
    track: '64px',
    // the first one's is from the beginning of the segment
    cell: (entry, number, before) =>
      before ? <Digits value={entry.position - before.position} /> : number === 0 && <Digits value={entry.position} />,
  },
  { name: 'Place', track: '52px', cell: ({ evidence }) => <Place {...evidence} /> },
]

export const timeColumns: readonly Column<TimeEntry>[] = [
  numberColumn,
  { name: 'Largest time so far, UTC', track: 'minmax(0,1.4fr)', cell: (entry) => <Time time={entry.time} /> },
  { name: 'Offset', track: 'minmax(0,1fr)', cell: (entry) => <Digits value={entry.offset} /> },
  { name: 'Place', track: '52px', cell: ({ evidence }) => <Place {...evidence} /> },
]

function flagsInWords(flags: string): string {
  const words: Readonly<Record<string, string>> = { T: 'transactional', C: 'control batch', H: 'delete horizon' }
  return flags
    .split(' ')
    .map((flag) => words[flag] ?? '')
    .filter(Boolean)
    .join(', ')
}
